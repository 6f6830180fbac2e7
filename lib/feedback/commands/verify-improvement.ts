import "server-only";
import {
  changeIssue,
  type IssueRow,
  lockIssue,
  productOf,
} from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import {
  afterVerdicts,
  asksBuyers,
  canMoveIssue,
  type IssueStatus,
} from "@/lib/feedback/model/issue-status";
import { answerBy } from "@/lib/feedback/model/severity";
import { canVerify } from "@/lib/feedback/policy";
import type { VerifyImprovementInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * A reporter who has collected the improved version says whether it is better; one word a company, the
 * latest. Errors: `notFound`, `forbidden`, `issueMoved`, `improvedNotCollected`.
 */
export async function verifyImprovement(actor: Actor, input: VerifyImprovementInput) {
  if (actor.kind !== "buyer" || !canVerify(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const issue = await lockIssue(tx, actor, input.issueId);
    const line = await findImprovedLine(tx, actor, issue);
    const isRepeated = await hasSaid(tx, actor, { input, orderLineId: line.id });
    if (isRepeated) return productOf(issue);
    if (!asksBuyers(issue.status)) throw new AppError("issueMoved");
    await say(tx, actor, { input, orderLineId: line.id });
    const said = await verdictsOn(tx, issue);
    await settle(tx, actor, {
      issue,
      to: afterVerdicts(issue.status, said),
      note: input.note ?? "",
    });
    return productOf(issue);
  });
}

type Buyer = Extract<Actor, { kind: "buyer" }>;
type Word = { input: VerifyImprovementInput; orderLineId: string };

async function findImprovedLine(tx: Tx, actor: Buyer, issue: IssueRow) {
  if (issue.fixedInVersion === null) throw new AppError("issueMoved");
  const line = await tx.orderLine.findFirst({
    where: {
      buyerCompanyId: actor.companyId,
      productId: issue.productId,
      productVersion: { gte: issue.fixedInVersion },
      pickedPieces: { gt: 0 },
    },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!line) throw new AppError("improvedNotCollected");
  return line;
}

const keyOf = (actor: Buyer, { input }: Word) => ({
  issueId_buyerCompanyId: { issueId: input.issueId, buyerCompanyId: actor.companyId },
});

async function hasSaid(tx: Tx, actor: Buyer, word: Word) {
  const said = await tx.verification.findUnique({ where: keyOf(actor, word) });
  return said?.orderLineId === word.orderLineId && said.verdict === word.input.verdict;
}

async function say(tx: Tx, actor: Buyer, word: Word) {
  const { verdict, note, issueId } = word.input;
  const data = { orderLineId: word.orderLineId, verdict, note, byId: actor.userId, at: now() };
  await tx.verification.upsert({
    where: keyOf(actor, word),
    create: { issueId, buyerCompanyId: actor.companyId, ...data },
    update: data,
  });
  await record(tx, actor, {
    type: "issue.judged",
    subjectId: issueId,
    data: { verdict },
  } satisfies FeedbackEvent);
}

/** Only of the version that is out now: what was said of an earlier attempt counts no more. */
async function verdictsOn(tx: Tx, issue: IssueRow) {
  const said = await tx.verification.findMany({ where: { issueId: issue.id } });
  const lines = await tx.orderLine.findMany({
    where: {
      id: { in: said.map(({ orderLineId }) => orderLineId) },
      productVersion: { gte: issue.fixedInVersion ?? 1 },
    },
    select: { id: true },
  });
  const present = new Set(lines.map(({ id }) => id));
  return said.filter(({ orderLineId }) => present.has(orderLineId)).map(({ verdict }) => verdict);
}

type Settling = { issue: IssueRow; to: IssueStatus; note: string };

async function settle(tx: Tx, actor: Buyer, { issue, to, note }: Settling) {
  if (!canMoveIssue(issue.status, to)) return;
  const isBad = to === "not_fixed";
  const clock = isBad ? { answerBy: answerBy(issue.severity, now()) } : {};
  await changeIssue(tx, issue, { status: to, ...clock });
  const event: FeedbackEvent = isBad
    ? { type: "issue.notFixed", subjectId: issue.id, data: { note } }
    : { type: "issue.verified", subjectId: issue.id };
  await record(tx, actor, event);
}
