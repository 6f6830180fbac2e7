import "server-only";
import { changeIssue, lockIssueAt, productOf } from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { canMoveIssue } from "@/lib/feedback/model/issue-status";
import { canWorkOnIssues } from "@/lib/feedback/policy";
import type { RejectIssueInput } from "@/lib/feedback/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** With a reason, which every reporter reads. Errors: `notFound`, `forbidden`, `conflict`, `issueMoved`. */
export async function rejectIssue(actor: Actor, input: RejectIssueInput, locale: Locale) {
  if (actor.kind !== "seller" || !canWorkOnIssues(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const issue = await lockIssueAt(tx, actor, input);
    if (!canMoveIssue(issue.status, "rejected")) throw new AppError("issueMoved");
    const at = now();
    await changeIssue(tx, issue, {
      status: "rejected",
      rejectReason: input.reason,
      seenAt: issue.seenAt ?? at,
      answeredAt: issue.answeredAt ?? at,
    });
    const { reason: note } = input;
    const step = { issueId: issue.id, kind: "answer" as const, note, locale, at };
    await tx.issueStep.create({ data: { ...step, byId: actor.userId } });
    const event: FeedbackEvent = { type: "issue.rejected", subjectId: issue.id, data: { note } };
    await record(tx, actor, event);
    return productOf(issue);
  });
}
