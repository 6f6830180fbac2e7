import "server-only";
import {
  changeIssue,
  lockIssue,
  lockIssueAt,
  productOf,
  recount,
} from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { canMoveIssue, isActive } from "@/lib/feedback/model/issue-status";
import { canWorkOnIssues, issuesVisibleTo } from "@/lib/feedback/policy";
import type { MarkDuplicateInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * Two names of one problem: the reports, and with them those who follow, move to the other issue of the
 * product, which goes on. Errors: `notFound`, `forbidden`, `conflict`, `issueMoved`, `notADuplicate`.
 */
export const markDuplicate = (actor: Actor, input: MarkDuplicateInput) =>
  transaction(async (tx) => {
    if (!canWorkOnIssues(actor)) throw new AppError("forbidden");
    await lockProductOf(tx, actor, input.issueId);
    const issue = await lockIssueAt(tx, actor, input);
    if (!canMoveIssue(issue.status, "duplicate")) throw new AppError("issueMoved");
    const target = await lockIssue(tx, actor, input.targetId);
    const isOther = target.id !== issue.id && target.productId === issue.productId;
    if (!isOther || !isActive(target.status))
      throw new AppError("notADuplicate", { field: "targetId" });
    await tx.report.updateMany({ where: { issueId: issue.id }, data: { issueId: target.id } });
    await tx.issue.updateMany({
      where: { duplicateOfId: issue.id },
      data: { duplicateOfId: target.id },
    });
    await changeIssue(tx, issue, { status: "duplicate", duplicateOfId: target.id });
    await recount(tx, issue);
    await recount(tx, target);
    const data = { into: target.id };
    await record(tx, actor, {
      type: "issue.merged",
      subjectId: issue.id,
      data,
    } satisfies FeedbackEvent);
    return productOf(issue);
  });

/** Whoever files or edits a report of the product waits, so that none is left behind. */
async function lockProductOf(tx: Tx, actor: Actor, issueId: string) {
  const issue = await tx.issue.findFirst({
    where: { AND: [{ id: issueId }, issuesVisibleTo(actor)] },
    select: { productId: true },
  });
  if (!issue) throw new AppError("notFound");
  await tx.$queryRaw`select 1 from "Product" where id = ${issue.productId}::uuid for no key update`;
}
