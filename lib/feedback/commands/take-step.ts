import "server-only";
import {
  changeIssue,
  type IssueRow,
  lockIssueAt,
  productOf,
} from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { afterStep } from "@/lib/feedback/model/issue-status";
import { canWorkOnIssues, issuesVisibleTo } from "@/lib/feedback/policy";
import type { TakeStepInput } from "@/lib/feedback/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { storePicture } from "@/lib/platform/pictures";
import { record } from "@/lib/platform/record";

/**
 * The seller answers, contains, names the cause or says what changes; every reporter sees it. Any step is
 * an answer as far as the clock is concerned. Errors: `notFound`, `forbidden`, `conflict`, `issueMoved`.
 */
export async function takeStep(actor: Actor, input: TakeStepInput, locale: Locale) {
  if (actor.kind !== "seller" || !canWorkOnIssues(actor)) throw new AppError("forbidden");
  const pictureKey = input.picture ? await drawPicture(actor, input.issueId, input.picture) : null;
  return transaction(async (tx) => {
    const issue = await lockIssueAt(tx, actor, input);
    const status = afterStep(issue.status, input.kind);
    if (status === null) throw new AppError("issueMoved");
    const at = now();
    await changeIssue(tx, issue, {
      status,
      seenAt: issue.seenAt ?? at,
      answeredAt: issue.answeredAt ?? at,
      ...(input.kind === "cause" && { causeKind: input.causeKind }),
    });
    const { kind, note } = input;
    const step = { issueId: issue.id, kind, note, locale, pictureKey, at };
    await tx.issueStep.create({ data: { ...step, byId: actor.userId } });
    await tell(tx, actor, issue, input);
    return productOf(issue);
  });
}

/** Nobody draws pictures for an issue that is not theirs. */
async function drawPicture(actor: Actor, issueId: string, file: File) {
  const found = await db.issue.count({ where: { AND: [{ id: issueId }, issuesVisibleTo(actor)] } });
  if (found === 0) throw new AppError("notFound");
  return (await storePicture(file, "picture")).keys.page;
}

/** The first word of the seller is the answer, whichever step it is. */
async function tell(tx: Tx, actor: Actor, issue: IssueRow, { kind, note }: TakeStepInput) {
  const isAnswer = kind === "answer" || issue.answeredAt === null;
  const event: FeedbackEvent = isAnswer
    ? { type: "issue.answered", subjectId: issue.id, data: { note } }
    : { type: "issue.stepTaken", subjectId: issue.id, data: { kind } };
  await record(tx, actor, event);
}
