import { beforeEach, describe, expect, test } from "vitest";
import { closeWithoutRepeat } from "@/lib/feedback/commands/close-without-repeat";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { takeStep } from "@/lib/feedback/commands/take-step";
import { verifyImprovement } from "@/lib/feedback/commands/verify-improvement";
import type { Verdict } from "@/lib/feedback/model/issue-status";
import { findFeedbackMail } from "@/lib/feedback/queries/mail";
import { findIssue } from "@/lib/feedback/queries/reports";
import type { FileReportInput } from "@/lib/feedback/schema";
import { takeVersion } from "@/lib/orders/commands/take-version";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";
import { createCollectedLine, createIssueCodes, photoFile } from "@/lib/testing/feedback";
import { createOrder } from "@/lib/testing/orders";

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

/** Ordered in version 1 and not made yet. */
async function openLine(buyer: Buyer, like: { productId: string; variantId: string }) {
  const order = await createOrder({
    buyer,
    seller,
    status: "confirmed",
    lines: [{ quantity: 480 }],
    paid: "deposit",
  });
  const { productId, variantId } = like;
  return db.orderLine.update({
    where: { orderId_position: { orderId: order.id, position: 1 } },
    data: { productId, variantId },
  });
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

const step = (
  issue: { id: string; version: number },
  kind: "answer" | "contain" | "cause" | "fix",
) => ({
  issueId: issue.id,
  version: issue.version,
  kind,
  note: "先停发,挑库存",
  causeKind: kind === "cause" ? ("assembly" as const) : null,
  picture: null,
});

const word = (issueId: string, verdict: Verdict, photos: File[] = []) => ({
  issueId,
  verdict,
  note: "Всё так же",
  photos,
});

describe("an improved version", () => {
  test("published twice at once comes out once", async () => {
    const { issue, productId } = await reportedByTwo();
    const input = { productId, productVersion: 1, issueIds: [issue.id], notes: { zh: "换胶水" } };
    const results = await Promise.allSettled([
      publishVersion(seller, input),
      publishVersion(seller, input),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await productOf(productId)).toMatchObject({ versionNumber: 2 });
    expect(await present(issue.id)).toMatchObject({ status: "version_out", fixedInVersion: 2 });
  });

  test("is verified by two companies' yes, each counted once", async () => {
    const { issueId, productId } = await improved();
    const yes = word(issueId, "yes");
    await expect(verifyImprovement(one, yes)).rejects.toMatchObject({
      code: "improvedNotCollected",
    });
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
    await verifyImprovement(one, word(issueId, "no", [await photoFile()]));
    expect(await present(issueId)).toMatchObject({ status: "not_fixed" });
    await takeStep(seller, step(await present(issueId), "fix"), "zh");
    expect(await present(issueId)).toMatchObject({ status: "fixing" });
    const next = { productId, productVersion: 2, issueIds: [issueId], notes: { zh: "加固" } };
    await publishVersion(seller, next);
    const early = verifyImprovement(one, word(issueId, "yes"));
    await expect(early).rejects.toMatchObject({ code: "improvedNotCollected" });
    await createCollectedLine({ buyer: two, seller, productId, version: 3 });
    await verifyImprovement(two, word(issueId, "yes"));
    expect(await present(issueId)).toMatchObject({ status: "version_out", fixedInVersion: 3 });
  });

  test("cannot be called not fixed without a photo, nor with a file that is none", async () => {
    const { issueId, productId } = await improved();
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    const bare = verifyImprovement(one, word(issueId, "no"));
    await expect(bare).rejects.toMatchObject({ code: "photoNeeded", field: "photos" });
    const text = new File(["not a picture"], "photo.jpg", { type: "image/jpeg" });
    const hostile = verifyImprovement(one, word(issueId, "no", [text]));
    await expect(hostile).rejects.toMatchObject({ code: "pictureKind", field: "photos" });
    expect(await present(issueId)).toMatchObject({ status: "version_out" });
    expect(await db.verification.count()).toBe(0);
  });

  test("sent twice, a no and its photos are kept once; a later word takes their place", async () => {
    const { issueId, productId } = await improved();
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    const no = word(issueId, "no", [await photoFile(), await photoFile()]);
    await Promise.all([verifyImprovement(one, no), verifyImprovement(one, no)]);
    expect(await db.verificationPhoto.count()).toBe(2);
    const next = { productId, productVersion: 2, issueIds: [issueId], notes: { zh: "加固" } };
    await publishVersion(seller, next);
    await createCollectedLine({ buyer: one, seller, productId, version: 3 });
    await verifyImprovement(one, word(issueId, "yes"));
    expect(await db.verificationPhoto.count()).toBe(0);
    const said = await db.event.findMany({
      where: { subjectId: issueId, type: "issue.judged" },
      orderBy: { seq: "asc" },
    });
    expect(said.map(({ data }) => data)).toMatchObject([
      { verdict: "no", photos: [expect.any(String), expect.any(String)] },
      { verdict: "yes", photos: [] },
    ]);
  });

  test("taken for an open order is judged, and verified, once that order is picked up", async () => {
    const { issue, productId, first } = await reportedByTwo();
    const open = await openLine(one, first);
    const input = { productId, productVersion: 1, issueIds: [issue.id], notes: { zh: "换胶水" } };
    await publishVersion(seller, input);
    await takeVersion(one, { orderId: open.orderId, lineId: open.id, version: 2 });
    const early = verifyImprovement(one, word(issue.id, "yes"));
    await expect(early).rejects.toMatchObject({ code: "improvedNotCollected" });
    await db.orderLine.update({ where: { id: open.id }, data: { pickedPieces: 480 } });
    await createCollectedLine({ buyer: two, seller, productId, version: 2 });
    await verifyImprovement(one, word(issue.id, "yes"));
    await verifyImprovement(two, word(issue.id, "yes"));
    expect(await present(issue.id)).toMatchObject({ status: "verified" });
    const rates = (await findIssue(seller, issue.number))?.rates;
    expect(rates).toMatchObject([{ version: 1 }, { version: 2, affected: 0, picked: 960 }]);
  });

  test("is judged only by those who reported", async () => {
    const { issueId, productId } = await improved();
    const stranger = await createBuyer();
    await createCollectedLine({ buyer: stranger, seller, productId, version: 2 });
    const said = verifyImprovement(stranger, word(issueId, "yes"));
    await expect(said).rejects.toMatchObject({ code: "notFound" });
  });

  test("silence closes after sixty days and 500 pieces, apart from verified", async () => {
    const { issueId, productId } = await improved();
    await createCollectedLine({ buyer: one, seller, productId, version: 2 });
    await createCollectedLine({ buyer: two, seller, productId, version: 2, pieces: 19 });
    await db.productVersion.delete({ where: { productId_number: { productId, number: 2 } } });
    const published = { productId, number: 2, note: {}, publishedAt: later(now(), -days(61)) };
    await db.productVersion.create({ data: published });
    expect(await closeWithoutRepeat(systemActor(), { issueId })).toBe(false);
    await db.orderLine.updateMany({
      where: { pickedPieces: 19 },
      data: { readyPieces: 460, pickedPieces: 20 },
    });
    await expect(closeWithoutRepeat(seller, { issueId })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await closeWithoutRepeat(systemActor(), { issueId })).toBe(true);
    expect(await present(issueId)).toMatchObject({ status: "no_repeat" });
  });

  test("every reporter is written to", async () => {
    const { issueId } = await improved();
    const event = await db.event.findFirstOrThrow({
      where: { subjectId: issueId, type: "issue.versionOut" },
    });
    const found = await findFeedbackMail(systemActor(), event.id);
    expect(found?.readers.toSorted()).toEqual([one.userId, two.userId].toSorted());
    expect(found?.mail.versionNote).toMatchObject({ ru: "Другой клей" });
  });
});
