import "server-only";
import { changeIssue, lockIssue } from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { SILENCE } from "@/lib/feedback/model/issue-status";
import { canCloseSilentIssues } from "@/lib/feedback/policy";
import type { Actor } from "@/lib/identity/actor";
import { days, later, now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

type Silence = { pieces: number; repeats: number };

/**
 * Sixty days and 500 collected pieces of the new version without the problem close an issue apart from
 * "verified": silence is not proof. Does nothing where that does not hold (yet).
 */
export const closeWithoutRepeat = (actor: Actor, { issueId }: { issueId: string }) =>
  transaction(async (tx) => {
    if (!canCloseSilentIssues(actor)) throw new AppError("forbidden");
    const issue = await lockIssue(tx, actor, issueId);
    if (issue.status !== "version_out" || issue.fixedInVersion === null) return false;
    const { productId, code, fixedInVersion } = issue;
    const version = await tx.productVersion.findUnique({
      where: { productId_number: { productId, number: fixedInVersion } },
    });
    if (!version || later(version.publishedAt, days(SILENCE.days)) > now()) return false;
    const { pieces, repeats } = await silenceSince(tx, { productId, code, fixedInVersion });
    if (pieces < SILENCE.pieces || repeats > 0) return false;
    await changeIssue(tx, issue, { status: "no_repeat" });
    await record(tx, actor, { type: "issue.silent", subjectId: issueId } satisfies FeedbackEvent);
    return true;
  });

type Since = { productId: string; code: string; fixedInVersion: number };

async function silenceSince(tx: Tx, { productId, code, fixedInVersion }: Since): Promise<Silence> {
  const productVersion = { gte: fixedInVersion };
  const { _sum } = await tx.orderLine.aggregate({
    where: { productId, productVersion },
    _sum: { pickedPieces: true },
  });
  const repeats = await tx.report.count({ where: { productId, productVersion, code } });
  return { pieces: _sum.pickedPieces ?? 0, repeats };
}
