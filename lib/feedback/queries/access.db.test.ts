import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { verifyImprovement } from "@/lib/feedback/commands/verify-improvement";
import { countIssues, listIssues } from "@/lib/feedback/queries/issues";
import { listMyReports } from "@/lib/feedback/queries/my-improvements";
import { findPhoto } from "@/lib/feedback/queries/photo";
import { listPublicIssues } from "@/lib/feedback/queries/public-card";
import { findReportForm } from "@/lib/feedback/queries/report-form";
import { findIssue } from "@/lib/feedback/queries/reports";
import { db } from "@/lib/platform/db";
import { createBuyer, createClerk, createOperator, createSeller } from "@/lib/testing/factories";
import { createCollectedLine, createIssueCodes, photoFile } from "@/lib/testing/feedback";

type Buyer = Awaited<ReturnType<typeof createBuyer>>;
let seller: Awaited<ReturnType<typeof createSeller>>;
let buyer: Buyer;
let other: Buyer;

beforeEach(async () => {
  await createIssueCodes();
  seller = await createSeller();
  buyer = await createBuyer();
  other = await createBuyer();
});

const report = (orderLineId: string, photos: File[] = [], code = "DUR-SHED") => ({
  orderLineId,
  rating: 2,
  code,
  severity: null,
  affectedPieces: 10,
  words: "Only for the seller",
  outcome: null,
  photos,
});

describe("a report's words and photos", () => {
  test("are seen by the buyer who sent them, the seller and the operator, and by nobody else", async () => {
    const line = await createCollectedLine({ buyer, seller });
    await fileReport(buyer, report(line.id, [await photoFile()]), "en");
    const { id } = await db.reportPhoto.findFirstOrThrow();
    const { number } = await db.issue.findFirstOrThrow();
    const [operator, clerk, stranger] = [
      await createOperator(),
      await createClerk(),
      await createSeller(),
    ];
    for (const actor of [buyer, seller, operator])
      expect(await findPhoto(actor, id, "card")).not.toBeNull();
    for (const actor of [other, stranger, clerk])
      expect(await findPhoto(actor, id, "card")).toBeNull();
    expect((await findIssue(seller, number))?.reports).toMatchObject([
      { words: "Only for the seller" },
    ]);
    for (const actor of [other, stranger, clerk, buyer])
      expect(await findIssue(actor, number)).toBeNull();
    expect((await listMyReports(buyer, {})).rows).toHaveLength(1);
    expect((await listMyReports(other, {})).rows).toEqual([]);
  });

  test("stay apart under one issue: the other reporter sees the steps, not the words", async () => {
    const line = await createCollectedLine({ buyer, seller });
    await fileReport(buyer, report(line.id, [await photoFile()]), "en");
    const more = await createCollectedLine({ buyer: other, seller, productId: line.productId });
    await fileReport(other, { ...report(more.id), words: "Mine" }, "en");
    const { id } = await db.reportPhoto.findFirstOrThrow();
    expect(await findPhoto(other, id, "card")).toBeNull();
    expect(JSON.stringify((await listMyReports(other, {})).rows)).not.toContain(
      "Only for the seller",
    );
    expect(JSON.stringify(await listPublicIssues(line.productId))).not.toContain(
      "Only for the seller",
    );
  });

  test("a verdict's photo is seen by its buyer, the seller and the operator, and by nobody else", async () => {
    const line = await createCollectedLine({ buyer, seller });
    const more = await createCollectedLine({ buyer: other, seller, productId: line.productId });
    await fileReport(buyer, report(line.id), "en");
    await fileReport(other, report(more.id), "en");
    const { id: issueId, number, productId } = await db.issue.findFirstOrThrow();
    const notes = { zh: "换胶水" };
    await publishVersion(seller, { productId, productVersion: 1, issueIds: [issueId], notes });
    await createCollectedLine({ buyer, seller, productId, version: 2 });
    const photos = [await photoFile()];
    await verifyImprovement(buyer, { issueId, verdict: "no", note: "Still so", photos });
    const { id } = await db.verificationPhoto.findFirstOrThrow();
    for (const actor of [buyer, seller, await createOperator()])
      expect(await findPhoto(actor, id, "card")).not.toBeNull();
    for (const actor of [other, await createSeller(), await createClerk()])
      expect(await findPhoto(actor, id, "card")).toBeNull();
    expect((await findIssue(seller, number))?.verdicts).toMatchObject([{ photos: [{ id }] }]);
    expect((await listMyReports(buyer, {})).rows[0]?.issue?.said?.photos).toMatchObject([{ id }]);
    expect(JSON.stringify((await listMyReports(other, {})).rows)).not.toContain(id);
    expect(JSON.stringify(await listPublicIssues(productId))).not.toContain(id);
  });

  test("a stored photo keeps nothing but pixels", async () => {
    const line = await createCollectedLine({ buyer, seller });
    await fileReport(buyer, report(line.id, [await photoFile()]), "en");
    const { id } = await db.reportPhoto.findFirstOrThrow();
    const stored = await findPhoto(buyer, id, "zoom");
    const { format, exif } = await sharp(stored ?? Buffer.alloc(0)).metadata();
    expect({ format, exif }).toEqual({ format: "webp", exif: undefined });
    const script = new File(["<svg onload='1'/>"], "photo.jpg", { type: "image/jpeg" });
    const hostile = fileReport(buyer, report(line.id, [script], "COL-CHIP"), "en");
    await expect(hostile).rejects.toMatchObject({ code: "pictureKind", field: "photos" });
    expect(await db.report.count()).toBe(1);
  });
});

test("the form is there for what one's own company picked up", async () => {
  const line = await createCollectedLine({ buyer, seller });
  const open = await createCollectedLine({ buyer, seller, pieces: 0 });
  expect(await findReportForm(buyer, line.orderNumber, line.id)).toMatchObject({ filed: [] });
  expect(await findReportForm(other, line.orderNumber, line.id)).toBeNull();
  expect(await findReportForm(seller, line.orderNumber, line.id)).toBeNull();
  expect(await findReportForm(buyer, open.orderNumber, open.id)).toBeNull();
  expect(await findReportForm(buyer, line.orderNumber, "1; drop table")).toBeNull();
});

test("one company's word alone is not public, two companies' counts are", async () => {
  const line = await createCollectedLine({ buyer, seller });
  await fileReport(buyer, report(line.id), "en");
  expect(await listPublicIssues(line.productId)).toEqual([]);
  const more = await createCollectedLine({ buyer: other, seller, productId: line.productId });
  await fileReport(other, report(more.id), "en");
  expect(await listPublicIssues(line.productId)).toMatchObject([
    { code: "DUR-SHED", companyCount: 2, rates: [{ version: 1, affected: 20, picked: 960 }] },
  ]);
});

test("the inbox runs by urgency through its pages, and each seller has their own", async () => {
  const { productId } = await createCollectedLine({ buyer, seller });
  const codes = await db.issueCode.findMany({ orderBy: { code: "asc" } });
  const rows = Array.from({ length: 45 }, (_, index) => ({
    number: `IS-${index}`,
    sellerCompanyId: seller.companyId,
    productId,
    productVersion: index + 1,
    code: codes[index % 4]?.code ?? "",
    severity: codes[index % 4]?.severity ?? "minor",
    affectedPieces: index % 5,
    answerBy: new Date(index % 7 === 0 ? "2020-01-01" : "2099-01-01"),
  }));
  await db.issue.createMany({ data: rows });
  const first = await listIssues(seller, "due", {});
  const second = await listIssues(seller, "due", { after: first.older ?? "" });
  const third = await listIssues(seller, "due", { after: second.older ?? "" });
  const all = [...first.rows, ...second.rows, ...third.rows];
  expect(new Set(all.map(({ id }) => id)).size).toBe(45);
  expect(third.older).toBeNull();
  const overdue = all.filter(({ isOverdue }) => isOverdue);
  expect(all.slice(0, overdue.length)).toEqual(overdue);
  expect(all[0]).toMatchObject({ severity: "critical", isOverdue: true });
  const back = await listIssues(seller, "due", { before: second.newer ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  expect((await countIssues(seller)).due).toBe(45);
  expect((await listIssues(await createSeller(), "due", {})).rows).toEqual([]);
});
