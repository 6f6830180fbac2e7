import "server-only";
import { changeIssue, lockIssue, productOf } from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { canWorkOnIssues } from "@/lib/feedback/policy";
import type { SeeIssueInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Seen once; later looks change nothing. */
export const seeIssue = (actor: Actor, { issueId }: SeeIssueInput) =>
  transaction(async (tx) => {
    const issue = await lockIssue(tx, actor, issueId);
    if (!canWorkOnIssues(actor)) throw new AppError("forbidden");
    if (issue.status !== "open") return productOf(issue);
    await changeIssue(tx, issue, { status: "seen", seenAt: now() });
    await record(tx, actor, { type: "issue.seen", subjectId: issueId } satisfies FeedbackEvent);
    return productOf(issue);
  });
