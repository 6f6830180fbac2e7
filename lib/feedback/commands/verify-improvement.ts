import "server-only";
import {
  changeIssue,
  type IssueRow,
  lockIssue,
  productOf,
} from "@/lib/feedback/commands/issue-rows";
import { drawPhotos, toPhotoRows } from "@/lib/feedback/commands/report-photos";
import type { FeedbackEvent } from "@/lib/feedback/events";
import {
  afterVerdicts,
  asksBuyers,
  canMoveIssue,
  type IssueStatus,
  needsPhoto,
} from "@/lib/feedback/model/issue-status";
import { answerBy } from "@/lib/feedback/model/severity";
import { canVerify } from "@/lib/feedback/policy";
import type { VerifyImprovementInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { StoredPicture } from "@/lib/platform/pictures";
import { record } from "@/lib/platform/record";

/**
 * A reporter who has collected the improved version says whether it is better; one word a company, the
 * latest. Errors: `notFound`, `forbidden`, `issueMoved`, `improvedNotCollected`, `photoNeeded` (a "no"
 * without one), `pictureKind`.
 */
export async function verifyImprovement(actor: Actor, input: VerifyImprovementInput) {
  if (actor.kind !== "buyer" || !canVerify(actor)) throw new AppError("forbidden");
  if (needsPhoto(input.verdict) && input.photos.length === 0) {
    throw new AppError("photoNeeded", { field: "photos" });
  }
  const { isRepeated } = await transaction((tx) => findAsked(tx, actor, input));
  const photos = isRepeated ? [] : await drawPhotos(input.photos);
  return transaction(async (tx) => {
    const { issue, orderLineId, isRepeated } = await findAsked(tx, actor, input);
    if (isRepeated) return productOf(issue);
    await say(tx, actor, { input, orderLineId, photos });
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
type Word = {
  input: VerifyImprovementInput;
  orderLineId: string;
  photos: readonly StoredPicture[];
};

/** The locked issue, the line this company can tell from, and whether it has said just this before. */
async function findAsked(tx: Tx, actor: Buyer, input: VerifyImprovementInput) {
  const issue = await lockIssue(tx, actor, input.issueId);
  const line = await findImprovedLine(tx, actor, issue);
  const isRepeated = await hasSaid(tx, actor, { input, orderLineId: line.id });
  if (!isRepeated && !asksBuyers(issue.status)) throw new AppError("issueMoved");
  return { issue, orderLineId: line.id, isRepeated };
}

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

const keyOf = (actor: Buyer, { issueId }: VerifyImprovementInput) => ({
  issueId_buyerCompanyId: { issueId, buyerCompanyId: actor.companyId },
});

async function hasSaid(tx: Tx, actor: Buyer, { input, orderLineId }: Omit<Word, "photos">) {
  const said = await tx.verification.findUnique({
    where: keyOf(actor, input),
    include: { _count: { select: { photos: true } } },
  });
  return (
    said?.orderLineId === orderLineId &&
    said.verdict === input.verdict &&
    said.note === input.note &&
    said._count.photos === input.photos.length
  );
}

async function say(tx: Tx, actor: Buyer, { input, orderLineId, photos }: Word) {
  const { verdict, note, issueId } = input;
  const { companyId: buyerCompanyId, userId: byId } = actor;
  const data = { orderLineId, verdict, note, byId, at: now() };
  await tx.verification.upsert({
    where: keyOf(actor, input),
    create: { issueId, buyerCompanyId, ...data },
    update: data,
  });
  await tx.verificationPhoto.deleteMany({ where: { issueId, buyerCompanyId } });
  await tx.verificationPhoto.createMany({
    data: toPhotoRows(photos).map((photo) => ({ ...photo, issueId, buyerCompanyId })),
  });
  await record(tx, actor, {
    type: "issue.judged",
    subjectId: issueId,
    data: { verdict, note, photos: photos.map(({ keys }) => keys.zoom) },
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
