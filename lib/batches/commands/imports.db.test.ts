import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { findBatch } from "@/lib/batches/queries/batches";
import { countProblems, listRows } from "@/lib/batches/queries/rows";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { type Actor, proveActor, type SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { putFile } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";

const system = proveActor({ kind: "system" });
const everything = { outcome: null, code: null, after: 0 };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-imports-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEADER =
  "货号,品名,俄文品名,材质,颜色,装箱数,外箱尺寸(cm),毛重/净重(kg),单价(元),≥600,起订量,交期,HS编码,类目";
const brush =
  "CB-1007,12支化妆刷,Набор кистей,尼龙,粉色/黑色,60,52*38*42,13.05/12.3,16.8,15.2,120,12-18天,960330,daily";
const puff = "cb 1014,圆形粉扑,Пуховка круглая,涤纶,,600,60*40*50,10/9,3.2,3,600,10天,961620,daily";

const sheetOf = (...rows: string[]) => [HEADER, ...rows].join("\n");

/** Uploads, agrees to the columns as recognised, and lets the worker check. */
async function check(
  seller: Actor & SellerActor,
  text: string,
  changes: Record<string, unknown> = {},
  photosKey: string | null = null,
) {
  const key = await putFile("private", Buffer.from(text, "utf8"), "csv");
  const batchId = await startImport(seller, {
    name: "价格表.csv",
    key,
    kind: "csv",
    photosKey,
  });
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId, ...changes }));
  await runBatch(system, batchId);
  return batchId;
}

async function apply(seller: Actor & SellerActor, batchId: string) {
  await applyBatch(seller, { batchId });
  await runBatch(system, batchId);
}

const countsOf = async (seller: Actor, batchId: string) => {
  const batch = await findBatch(seller, batchId);
  const { created, changed, same, refused } = batch ?? {};
  return { created, changed, same, refused };
};

/** A seller in a world that has the category. */
async function createBooth() {
  const seller = await createSeller();
  await createProduct(await createSeller());
  return seller;
}

describe("an import", () => {
  test("writes exactly what its preview showed, and the same file again changes nothing", async () => {
    const seller = await createBooth();
    const batchId = await check(seller, sheetOf(brush, puff));
    expect(await countsOf(seller, batchId)).toEqual({
      created: 2,
      changed: 0,
      same: 0,
      refused: 0,
    });
    expect(await db.product.count({ where: { sellerId: seller.companyId } })).toBe(0);

    await apply(seller, batchId);
    expect((await findBatch(seller, batchId))?.status).toBe("applied");
    const product = await db.product.findFirstOrThrow({
      where: { sellerId: seller.companyId, itemNo: "CB-1007" },
      include: { tiers: { orderBy: { minQuantity: "asc" } }, variants: true },
    });
    expect(product).toMatchObject({
      names: { zh: "12支化妆刷", ru: "Набор кистей" },
      cartonLengthMm: 520,
      grossGrams: 13_050,
      netGrams: 12_300,
      moq: 120,
      multiple: 60,
      leadDaysMin: 12,
      leadDaysMax: 18,
      status: "draft",
    });
    expect(product.tiers.map(({ minQuantity, unitPrice }) => [minQuantity, unitPrice])).toEqual([
      [120, 168_000n],
      [600, 152_000n],
    ]);
    expect(product.variants).toHaveLength(2);

    const again = await check(seller, sheetOf(brush, puff));
    expect(await countsOf(seller, again)).toEqual({ created: 0, changed: 0, same: 2, refused: 0 });
  });

  test("shows each change with what stood there before", async () => {
    const seller = await createBooth();
    await apply(seller, await check(seller, sheetOf(brush)));
    const batchId = await check(
      seller,
      sheetOf(brush.replace("16.8", "17.50").replace("尼龙", "")),
    );
    const { rows } = await listRows(seller, batchId, everything);
    expect(rows[0]?.changes).toEqual([{ field: "tier-1-price", before: "16.80", after: "17.50" }]);
  });

  test("refuses a row at its column, with what was found, and takes the others", async () => {
    const seller = await createBooth();
    const bad = brush.replace("1007", "1008").replace("52*38*42", "large").replace("16.8", "cheap");
    const batchId = await check(seller, sheetOf(brush, bad, brush));
    expect(await countsOf(seller, batchId)).toEqual({
      created: 1,
      changed: 0,
      same: 0,
      refused: 2,
    });
    const { rows } = await listRows(seller, batchId, { ...everything, outcome: "refused" });
    expect(rows.map(({ number }) => number)).toEqual([3, 4]);
    expect(rows[0]?.problems).toMatchObject([
      { column: 6, found: "large", code: "sizeUnclear" },
      { column: 8, found: "cheap", code: "priceInvalid" },
    ]);
    expect(rows[1]?.problems).toMatchObject([{ code: "rowRepeated", values: { row: 2 } }]);
    expect((await countProblems(seller, batchId)).length).toBeGreaterThan(1);
    await apply(seller, batchId);
    expect(await db.product.count({ where: { sellerId: seller.companyId } })).toBe(1);
  });

  test("is taken back whole: new goods go, changed ones are as before", async () => {
    const seller = await createBooth();
    await apply(seller, await check(seller, sheetOf(brush)));
    const batchId = await check(seller, sheetOf(brush.replace("16.8", "19"), puff));
    await apply(seller, batchId);
    await undoBatch(seller, { batchId });
    await runBatch(system, batchId);
    const products = await db.product.findMany({
      where: { sellerId: seller.companyId },
      include: { tiers: { orderBy: { minQuantity: "asc" } } },
    });
    expect(products.map(({ itemNo }) => itemNo)).toEqual(["CB-1007"]);
    expect(products[0]?.tiers[0]?.unitPrice).toBe(168_000n);
  });

  test("remembers a corrected column for the next file", async () => {
    const seller = await createBooth();
    const odd = sheetOf(brush).replace("材质", "成色");
    await check(seller, odd, { "target-3": "material", name: "报价表" });
    const key = await putFile("private", Buffer.from(odd.replace("尼龙", "猪毛"), "utf8"), "csv");
    const next = await startImport(seller, { name: "b.csv", key, kind: "csv", photosKey: null });
    await runBatch(system, next);
    const batch = await findBatch(seller, next);
    expect(batch?.mapping).toMatchObject({ name: "报价表" });
    expect(batch?.mapping?.columns[3]).toMatchObject({ header: "成色", target: "material" });
  });

  test("of another seller cannot be seen or steered, and the same item number stays theirs", async () => {
    const [seller, other] = [await createBooth(), await createSeller()];
    await apply(other, await check(other, sheetOf(brush)));
    const batchId = await check(seller, sheetOf(brush.replace("16.8", "18")));
    expect(await countsOf(seller, batchId)).toMatchObject({ created: 1, changed: 0 });
    await expect(mapColumns(other, mapColumnsInput.parse({ batchId }))).rejects.toMatchObject({
      code: "notFound",
    });
    await apply(seller, batchId);
    const theirs = await db.product.findFirstOrThrow({
      where: { sellerId: other.companyId, itemNo: "CB-1007" },
    });
    expect(theirs.priceFrom).toBe(168_000n);
  });

  test("brings photos of a ZIP to their goods, draws each once, and puts complete goods on sale", async () => {
    const seller = await createBooth();
    const picture = (hue: number) =>
      sharp({
        create: { width: 600, height: 500, channels: 3, background: { r: hue, g: 90, b: 120 } },
      })
        .jpeg()
        .toBuffer();
    const zip = new ZipFile();
    zip.addBuffer(await picture(40), "照片/CB-1007.jpg");
    zip.addBuffer(await picture(90), "CB-1007_2.jpg");
    zip.addBuffer(Buffer.from("\xff\xd8\xff no picture", "latin1"), "cb 1014.jpg");
    zip.addBuffer(await picture(10), "somebody.jpg");
    zip.end();
    const photosKey = await putFile("private", await buffer(zip.outputStream), "zip");
    const before = await check(seller, sheetOf(brush, puff), { publishes: "on" }, photosKey);
    const { rows } = await listRows(seller, before, everything);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["created", "created"]);
    expect(rows[1]?.problems).toMatchObject([{ code: "pictureBroken", isWarning: true }]);
    expect((await findBatch(seller, before))?.source?.unmatched).toEqual(["somebody.jpg"]);
    await apply(seller, before);
    const [brushes, puffs] = await db.product.findMany({
      where: { sellerId: seller.companyId },
      include: { pictures: true },
      orderBy: { itemNo: "asc" },
    });
    expect([brushes?.status, puffs?.status]).toEqual(["published", "draft"]);
    expect(brushes?.pictures.map(({ isPublic }) => isPublic)).toEqual([true, true]);

    const again = await check(seller, sheetOf(brush, puff), { publishes: "on" }, photosKey);
    expect(await countsOf(seller, again)).toEqual({ created: 0, changed: 0, same: 2, refused: 0 });
    expect(await db.drawnPicture.count()).toBe(2);
  });

  test("counts the stock of goods of one kind, and says where it cannot", async () => {
    const seller = await createBooth();
    const counted = (text: string, stock: string) =>
      text
        .split("\n")
        .map((line, index) => `${line},${index === 0 ? "库存" : stock}`)
        .join("\n");
    await apply(seller, await check(seller, counted(sheetOf(puff), "240")));
    const found = () =>
      db.product.findFirstOrThrow({ where: { sellerId: seller.companyId, itemNo: "CB-1014" } });
    expect((await found()).readyStock).toBe(240);
    const batchId = await check(seller, counted(sheetOf(puff, brush), "360"));
    const { rows } = await listRows(seller, batchId, everything);
    expect(rows[0]?.changes).toEqual([{ field: "stock", before: "240", after: "360" }]);
    expect(rows[1]?.problems).toMatchObject([{ code: "stockPerVariant", isWarning: true }]);
    await apply(seller, batchId);
    expect((await found()).readyStock).toBe(360);
    await undoBatch(seller, { batchId });
    await runBatch(system, batchId);
    expect((await found()).readyStock).toBe(240);
  });

  test("of something that is no table says so, and writes nothing", async () => {
    const seller = await createBooth();
    const key = await putFile("private", Buffer.from("\x89PNG\r\n\x1a\nnothing"), "csv");
    const batchId = await startImport(seller, {
      name: "x.xlsx",
      key,
      kind: "csv",
      photosKey: null,
    });
    await runBatch(system, batchId);
    expect(await findBatch(seller, batchId)).toMatchObject({ status: "failed" });
  });
});
