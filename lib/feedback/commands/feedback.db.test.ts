import { beforeEach, describe, expect, test } from "vitest";
import { closeWithoutRepeat } from "@/lib/feedback/commands/close-without-repeat";
import { editReport } from "@/lib/feedback/commands/edit-report";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { markDuplicate } from "@/lib/feedback/commands/mark-duplicate";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { rejectIssue } from "@/lib/feedback/commands/reject-issue";
import { seeIssue } from "@/lib/feedback/commands/see-issue";
import { takeStep } from "@/lib/feedback/commands/take-step";
import { verifyImprovement } from "@/lib/feedback/commands/verify-improvement";
import { findFeedbackMail } from "@/lib/feedback/queries/mail";
import { listPublicIssues } from "@/lib/feedback/queries/public-card";
import type { FileReportInput } from "@/lib/feedback/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";
import { createCollectedLine, createIssueCodes } from "@/lib/testing/feedback";

type Buyer = Awaited<ReturnType<typeof createBuyer>>;
let seller: Awaited<ReturnType<typeof createSeller>>;
let one: Buyer;
let two: Buyer;

beforeEach(async () => {
  await createIssueCodes();
  [seller, one, two] = await Promise.all([createSeller(), createBuyer(), createBuyer()]);
});

const report = (orderLineId: string, more: Partial<FileReportInput> = {}): FileReportInput => ({
  orderLineId,
  rating: 2,
  code: "DUR-SHED",
  severity: null,
  affectedPieces: 12,
  words: "Ворс лезет",
  outcome: "improve",
  photos: [],
  ...more,
});

const file = (buyer: Buyer, lineId: string, more: Partial<FileReportInput> = {}) =>
  fileReport(buyer, report(lineId, more), "ru");

const present = (id: string) => db.issue.findUniqueOrThrow({ where: { id } });
const onlyIssue = () => db.issue.findFirstOrThrow();
const productOf = (id: string) => db.product.findUniqueOrThrow({ where: { id } });

/** Two companies have the same problem with the same product. */
async function reportedByTwo() {
  const first = await createCollectedLine({ buyer: one, seller });
  const second = await createCollectedLine({ buyer: two, seller, productId: first.productId });
  await file(one, first.id);
  await file(two, second.id);
  return { issue: await onlyIssue(), productId: first.productId, first, second };
}

async function improved() {
  const { issue, productId } = await reportedByTwo();
  const input = { productId, productVersion: 1, issueIds: [issue.id], notes: { zh: "换胶水", ru: "Другой клей" } };
  await publishVersion(seller, input);
  return { issueId: issue.id, productId };
}

describe("filing a report", () => {
  test("rates the product and opens an issue with the problem's own severity", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id);
    const issue = await onlyIssue();
    expect(issue).toMatchObject({ status: "open", severity: "major", reportCount: 1, companyCount: 1, affectedPieces: 12 });
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 2 });
  });

  test("a rating alone makes no issue, and a line keeps one rating, the latest", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id, { code: null, rating: 5 });
    expect(await db.issue.count()).toBe(0);
    await file(one, line.id, { rating: 3 });
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 3 });
    expect(await db.report.findMany({ select: { rating: true } })).toEqual([{ rating: 3 }, { rating: 3 }]);
  });

  test("is refused before pick-up, beyond what was picked up and with an unknown problem", async () => {
    const line = await createCollectedLine({ buyer: one, seller, pieces: 48 });
    await expect(file(one, line.id, { affectedPieces: 49 })).rejects.toMatchObject({ code: "moreThanCollected" });
    await expect(file(one, line.id, { code: "NO-SUCH" })).rejects.toMatchObject({ code: "issueCodeUnknown" });
    const open = await createCollectedLine({ buyer: one, seller, pieces: 0 });
    await expect(file(one, open.id)).rejects.toMatchObject({ code: "notCollected" });
    expect(await db.report.count()).toBe(0);
  });

  test("is only for the company that picked up", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await expect(file(two, line.id)).rejects.toMatchObject({ code: "notFound" });
    await expect(fileReport(seller, report(line.id), "zh")).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.report.count()).toBe(0);
  });

  test("sent several times at once is filed once; other words need the first report", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    const sent = await Promise.all(Array.from({ length: 5 }, () => file(one, line.id)));
    expect(new Set(sent.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 2 });
    await expect(file(one, line.id, { words: "Иначе" })).rejects.toMatchObject({ code: "reportExists" });
  });

  test("two companies at once make one issue with two reports", async () => {
    const first = await createCollectedLine({ buyer: one, seller });
    const second = await createCollectedLine({ buyer: two, seller, productId: first.productId });
    await Promise.all([file(one, first.id), file(two, second.id, { severity: "critical" })]);
    expect(await db.issue.findMany()).toMatchObject([
      { reportCount: 2, companyCount: 2, affectedPieces: 24, severity: "critical" },
    ]);
    expect(await db.event.count({ where: { type: "issue.opened" } })).toBe(1);
    expect(await productOf(first.productId)).toMatchObject({ ratingCount: 2, ratingSum: 4 });
  });

  test("the same problem of the next version is an issue of its own, measured beside the first", async () => {
    const { productId } = await improved();
    const line = await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    await file(one, line.id, { affectedPieces: 1 });
    expect(await db.issue.count()).toBe(2);
    const [card] = await listPublicIssues(productId);
    expect(card?.rates.map(({ version, rate }) => [version, rate])).toEqual([
      [1, 25],
      [2, (1 / 480) * 1000],
    ]);
  });
});

describe("editing a report", () => {
  test("keeps the history and counts anew", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    const { reportId } = await file(one, line.id);
    const changed = { ...report(line.id), reportId, rating: 4, affectedPieces: 30, severity: "minor" as const };
    await editReport(one, changed);
    expect(await onlyIssue()).toMatchObject({ affectedPieces: 30, severity: "minor" });
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 4 });
    const event = await db.event.findFirstOrThrow({ where: { type: "report.edited" } });
    expect(event.data).toMatchObject({ rating: 2, affectedPieces: 12, severity: "major" });
    await expect(editReport(two, changed)).rejects.toMatchObject({ code: "notFound" });
  });

  test("ends after fourteen days", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    const { reportId } = await file(one, line.id);
    await db.report.update({ where: { id: reportId }, data: { createdAt: later(now(), -days(15)) } });
    const late = editReport(one, { ...report(line.id), reportId });
    await expect(late).rejects.toMatchObject({ code: "reportClosed" });
  });
});

const step = (issue: { id: string; version: number }, kind: "answer" | "contain" | "cause" | "fix") => ({
  issueId: issue.id,
  version: issue.version,
  kind,
  note: "先停发,挑库存",
  causeKind: kind === "cause" ? ("assembly" as const) : null,
  picture: null,
});

describe("working on an issue", () => {
  test("seen, contained, cause, fix: every step is kept, the first one is the answer", async () => {
    const { issue } = await reportedByTwo();
    await Promise.all([seeIssue(seller, { issueId: issue.id }), seeIssue(seller, { issueId: issue.id })]);
    expect(await present(issue.id)).toMatchObject({ status: "seen", version: 2 });
    await takeStep(seller, step(await present(issue.id), "contain"), "zh");
    await takeStep(seller, step(await present(issue.id), "cause"), "zh");
    await takeStep(seller, step(await present(issue.id), "fix"), "zh");
    const worked = await present(issue.id);
    expect(worked).toMatchObject({ status: "fixing", causeKind: "assembly" });
    expect(worked.answeredAt).not.toBeNull();
    const types = await db.event.findMany({
      where: { subjectId: issue.id },
      orderBy: { seq: "asc" },
      select: { type: true },
    });
    expect(types.map(({ type }) => type)).toEqual([
      "issue.opened",
      "issue.seen",
      "issue.answered",
      "issue.stepTaken",
      "issue.stepTaken",
    ]);
  });

  test("the same form sent twice takes one step", async () => {
    const { issue } = await reportedByTwo();
    const results = await Promise.allSettled([
      takeStep(seller, step(issue, "contain"), "zh"),
      takeStep(seller, step(issue, "contain"), "zh"),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.issueStep.count()).toBe(1);
  });

  test("is only for its seller", async () => {
    const { issue, productId } = await reportedByTwo();
    const other = await createSeller();
    await expect(seeIssue(other, { issueId: issue.id })).rejects.toMatchObject({ code: "notFound" });
    await expect(takeStep(other, step(issue, "answer"), "zh")).rejects.toMatchObject({ code: "notFound" });
    await expect(takeStep(one, step(issue, "answer"), "ru")).rejects.toMatchObject({ code: "forbidden" });
    const foreign = publishVersion(other, { productId, productVersion: 1, issueIds: [issue.id], notes: { zh: "好" } });
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
    expect(await present(issue.id)).toMatchObject({ status: "open", version: 1 });
  });

  test("a rejection gives its reason, and another company's report opens the issue again", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id);
    const issue = await onlyIssue();
    await rejectIssue(seller, { issueId: issue.id, version: 1, reason: "天然毛会掉" }, "zh");
    expect(await present(issue.id)).toMatchObject({ status: "rejected", rejectReason: "天然毛会掉" });
    const more = await createCollectedLine({ buyer: two, seller, productId: line.productId });
    await file(two, more.id);
    expect(await present(issue.id)).toMatchObject({ status: "open", rejectReason: null, companyCount: 2 });
  });

  test("a duplicate's reports move, and later ones follow", async () => {
    const { issue, first, productId } = await reportedByTwo();
    await file(one, first.id, { code: "COL-CHIP", affectedPieces: 5 });
    const other = await db.issue.findFirstOrThrow({ where: { code: "COL-CHIP" } });
    await markDuplicate(seller, { issueId: other.id, version: other.version, targetId: issue.id });
    expect(await present(issue.id)).toMatchObject({ reportCount: 3, companyCount: 2, affectedPieces: 29 });
    expect(await present(other.id)).toMatchObject({ status: "duplicate", reportCount: 0 });
    const third = await createBuyer();
    const line = await createCollectedLine({ buyer: third, seller, productId });
    await file(third, line.id, { code: "COL-CHIP" });
    expect(await present(issue.id)).toMatchObject({ reportCount: 4, companyCount: 3 });
    const loop = markDuplicate(seller, { issueId: issue.id, version: issue.version, targetId: other.id });
    await expect(loop).rejects.toMatchObject({ code: "notADuplicate" });
  });
});

describe("an improved version", () => {
  test("published twice at once comes out once", async () => {
    const { issue, productId } = await reportedByTwo();
    const input = { productId, productVersion: 1, issueIds: [issue.id], notes: { zh: "换胶水" } };
    const results = await Promise.allSettled([publishVersion(seller, input), publishVersion(seller, input)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await productOf(productId)).toMatchObject({ versionNumber: 2 });
    expect(await present(issue.id)).toMatchObject({ status: "version_out", fixedInVersion: 2 });
  });

  test("is verified by two companies' yes, each counted once", async () => {
    const { issueId, productId } = await improved();
    const yes = { issueId, verdict: "yes" as const, note: null };
    await expect(verifyImprovement(one, yes)).rejects.toMatchObject({ code: "improvedNotCollected" });
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    await createCollectedLine({ buyer: two, seller, productId, version: 2 });
    await Promise.all([verifyImprovement(one, yes), verifyImprovement(one, yes)]);
    expect(await present(issueId)).toMatchObject({ status: "version_out" });
    await verifyImprovement(two, yes);
    expect(await present(issueId)).toMatchObject({ status: "verified" });
    expect(await db.verification.count()).toBe(2);
  });

  test("one no opens the work again, and the next version asks anew", async () => {
    const { issueId, productId } = await improved();
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    await verifyImprovement(one, { issueId, verdict: "no", note: "Всё так же" });
    expect(await present(issueId)).toMatchObject({ status: "not_fixed" });
    await takeStep(seller, step(await present(issueId), "fix"), "zh");
    expect(await present(issueId)).toMatchObject({ status: "fixing" });
    const next = { productId, productVersion: 2, issueIds: [issueId], notes: { zh: "加固" } };
    await publishVersion(seller, next);
    const early = verifyImprovement(one, { issueId, verdict: "yes", note: null });
    await expect(early).rejects.toMatchObject({ code: "improvedNotCollected" });
    await createCollectedLine({ buyer: two, seller, productId, version: 3 });
    await verifyImprovement(two, { issueId, verdict: "yes", note: null });
    expect(await present(issueId)).toMatchObject({ status: "version_out", fixedInVersion: 3 });
  });

  test("is judged only by those who reported", async () => {
    const { issueId, productId } = await improved();
    const stranger = await createBuyer();
    await createCollectedLine({ buyer: stranger, seller, productId, version: 2 });
    const word = verifyImprovement(stranger, { issueId, verdict: "yes", note: null });
    await expect(word).rejects.toMatchObject({ code: "notFound" });
  });

  test("silence closes after sixty days and 500 pieces, apart from verified", async () => {
    const { issueId, productId } = await improved();
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    await createCollectedLine({ buyer: two, seller, productId, version: 2, pieces: 19 });
    await db.productVersion.delete({ where: { productId_number: { productId, number: 2 } } });
    const published = { productId, number: 2, note: {}, publishedAt: later(now(), -days(61)) };
    await db.productVersion.create({ data: published });
    expect(await closeWithoutRepeat(systemActor(), { issueId })).toBe(false);
    await db.orderLine.updateMany({ where: { pickedPieces: 19 }, data: { pickedPieces: 20 } });
    await expect(closeWithoutRepeat(seller, { issueId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await closeWithoutRepeat(systemActor(), { issueId })).toBe(true);
    expect(await present(issueId)).toMatchObject({ status: "no_repeat" });
  });

  test("every reporter is written to", async () => {
    const { issueId } = await improved();
    const event = await db.event.findFirstOrThrow({ where: { subjectId: issueId, type: "issue.versionOut" } });
    const found = await findFeedbackMail(systemActor(), event.id);
    expect(found?.readers.toSorted()).toEqual([one.userId, two.userId].toSorted());
    expect(found?.mail.versionNote).toMatchObject({ ru: "Другой клей" });
  });
});
