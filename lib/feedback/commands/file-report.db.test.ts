import { beforeEach, describe, expect, test } from "vitest";
import { editReport } from "@/lib/feedback/commands/edit-report";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { listPublicIssues } from "@/lib/feedback/queries/public-card";
import type { FileReportInput } from "@/lib/feedback/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createCollectedLine, createIssueCodes } from "@/lib/testing/feedback";

type Buyer = Awaited<ReturnType<typeof createBuyer>>;
let seller: Awaited<ReturnType<typeof createSeller>>;
let one: Buyer;
let two: Buyer;

beforeEach(async () => {
  await createIssueCodes();
  seller = await createSeller();
  one = await createBuyer();
  two = await createBuyer();
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
  const input = {
    productId,
    productVersion: 1,
    issueIds: [issue.id],
    notes: { zh: "换胶水", ru: "Другой клей" },
  };
  await publishVersion(seller, input);
  return { issueId: issue.id, productId };
}

describe("filing a report", () => {
  test("rates the product and opens an issue with the problem's own severity", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id);
    const issue = await onlyIssue();
    expect(issue).toMatchObject({
      status: "open",
      severity: "major",
      reportCount: 1,
      companyCount: 1,
      affectedPieces: 12,
    });
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 2 });
  });

  test("a rating alone makes no issue, and a line keeps one rating, the latest", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id, { code: null, rating: 5 });
    expect(await db.issue.count()).toBe(0);
    await file(one, line.id, { rating: 3 });
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 3 });
    expect(await db.report.findMany({ select: { rating: true } })).toEqual([
      { rating: 3 },
      { rating: 3 },
    ]);
  });

  test("is refused before pick-up, beyond what was picked up and with an unknown problem", async () => {
    const line = await createCollectedLine({ buyer: one, seller, pieces: 48 });
    await expect(file(one, line.id, { affectedPieces: 49 })).rejects.toMatchObject({
      code: "moreThanCollected",
    });
    await expect(file(one, line.id, { code: "NO-SUCH" })).rejects.toMatchObject({
      code: "issueCodeUnknown",
    });
    const open = await createCollectedLine({ buyer: one, seller, pieces: 0 });
    await expect(file(one, open.id)).rejects.toMatchObject({ code: "notCollected" });
    expect(await db.report.count()).toBe(0);
  });

  test("is only for the company that picked up", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await expect(file(two, line.id)).rejects.toMatchObject({ code: "notFound" });
    await expect(fileReport(seller, report(line.id), "zh")).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await db.report.count()).toBe(0);
  });

  test("sent several times at once is filed once; other words need the first report", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    const sent = await Promise.all(Array.from({ length: 5 }, () => file(one, line.id)));
    expect(new Set(sent.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await productOf(line.productId)).toMatchObject({ ratingCount: 1, ratingSum: 2 });
    await expect(file(one, line.id, { words: "Иначе" })).rejects.toMatchObject({
      code: "reportExists",
    });
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
    const changed = {
      ...report(line.id),
      reportId,
      rating: 4,
      affectedPieces: 30,
      severity: "minor" as const,
    };
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
    await db.report.update({
      where: { id: reportId },
      data: { createdAt: later(now(), -days(15)) },
    });
    const late = editReport(one, { ...report(line.id), reportId });
    await expect(late).rejects.toMatchObject({ code: "reportClosed" });
  });
});
