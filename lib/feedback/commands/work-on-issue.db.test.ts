import { beforeEach, describe, expect, test } from "vitest";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { markDuplicate } from "@/lib/feedback/commands/mark-duplicate";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { rejectIssue } from "@/lib/feedback/commands/reject-issue";
import { seeIssue } from "@/lib/feedback/commands/see-issue";
import { takeStep } from "@/lib/feedback/commands/take-step";
import type { FileReportInput } from "@/lib/feedback/schema";
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

const present = (id: string) => db.issue.findUniqueOrThrow({ where: { id } });
const onlyIssue = () => db.issue.findFirstOrThrow();

/** Two companies have the same problem with the same product. */
async function reportedByTwo() {
  const first = await createCollectedLine({ buyer: one, seller });
  const second = await createCollectedLine({ buyer: two, seller, productId: first.productId });
  await file(one, first.id);
  await file(two, second.id);
  return { issue: await onlyIssue(), productId: first.productId, first, second };
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

describe("working on an issue", () => {
  test("seen, contained, cause, fix: every step is kept, the first one is the answer", async () => {
    const { issue } = await reportedByTwo();
    await Promise.all([
      seeIssue(seller, { issueId: issue.id }),
      seeIssue(seller, { issueId: issue.id }),
    ]);
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
});

describe("an issue", () => {
  test("is only for its seller", async () => {
    const { issue, productId } = await reportedByTwo();
    const other = await createSeller();
    await expect(seeIssue(other, { issueId: issue.id })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(takeStep(other, step(issue, "answer"), "zh")).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(takeStep(one, step(issue, "answer"), "ru")).rejects.toMatchObject({
      code: "forbidden",
    });
    const foreign = publishVersion(other, {
      productId,
      productVersion: 1,
      issueIds: [issue.id],
      notes: { zh: "好" },
    });
    await expect(foreign).rejects.toMatchObject({ code: "notFound" });
    expect(await present(issue.id)).toMatchObject({ status: "open", version: 1 });
  });

  test("a rejection gives its reason, and another company's report opens the issue again", async () => {
    const line = await createCollectedLine({ buyer: one, seller });
    await file(one, line.id);
    const issue = await onlyIssue();
    await rejectIssue(seller, { issueId: issue.id, version: 1, reason: "天然毛会掉" }, "zh");
    expect(await present(issue.id)).toMatchObject({
      status: "rejected",
      rejectReason: "天然毛会掉",
    });
    const more = await createCollectedLine({ buyer: two, seller, productId: line.productId });
    await file(two, more.id);
    expect(await present(issue.id)).toMatchObject({
      status: "open",
      rejectReason: null,
      companyCount: 2,
    });
  });

  test("a duplicate's reports move, and later ones follow", async () => {
    const { issue, first, productId } = await reportedByTwo();
    await file(one, first.id, { code: "COL-CHIP", affectedPieces: 5 });
    const other = await db.issue.findFirstOrThrow({ where: { code: "COL-CHIP" } });
    await markDuplicate(seller, { issueId: other.id, version: other.version, targetId: issue.id });
    expect(await present(issue.id)).toMatchObject({
      reportCount: 3,
      companyCount: 2,
      affectedPieces: 29,
    });
    expect(await present(other.id)).toMatchObject({ status: "duplicate", reportCount: 0 });
    const third = await createBuyer();
    const line = await createCollectedLine({ buyer: third, seller, productId });
    await file(third, line.id, { code: "COL-CHIP" });
    expect(await present(issue.id)).toMatchObject({ reportCount: 4, companyCount: 3 });
    const loop = markDuplicate(seller, {
      issueId: issue.id,
      version: issue.version,
      targetId: other.id,
    });
    await expect(loop).rejects.toMatchObject({ code: "notADuplicate" });
  });
});
