import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch } from "@/lib/batches/commands/steer-batch";
import { countProblems, listRows } from "@/lib/batches/queries/rows";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { proveActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { putFile } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";
import { placedCell, withPlacedPictures } from "@/lib/testing/placed-pictures";
import { archiveOf, workbookParts } from "@/lib/testing/workbook";

const system = proveActor({ kind: "system" });
const GIF = Buffer.from("GIF89a\x01\x00\x01\x00", "latin1");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-left-out-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const drawn = (hue: number) =>
  sharp({
    create: { width: 600, height: 500, channels: 3, background: { r: hue, g: 90, b: 120 } },
  })
    .png()
    .toBuffer();

const HEADER = [
  ...["货号", "图片", "品名", "俄文品名", "装箱数", "外箱尺寸(cm)", "毛重/净重(kg)"],
  ...["单价(元)", "起订量", "交期", "海关编码", "类目"],
];
const goods = (itemNo: string, number: number) => [
  ...[itemNo, placedCell(number), "梳子", "Расчёска", 60, "52*38*42", "13.05/12.3"],
  ...[3.2, 120, "12-18天", "9615110000", "daily"],
];

test("goods come with the pictures in their cells and a word of those that had to be left out", async () => {
  const seller = await createSeller();
  await createProduct(await createSeller());
  const rows = [HEADER, goods("P-1", 1), goods("P-2", 2), goods("P-3", 3)];
  const book = workbookParts([{ rows, pictures: [{ row: 2, column: 1 }] }]);
  book.set("xl/media/image1.png", GIF);
  const bytes = await archiveOf(withPlacedPictures(book, [await drawn(40), GIF]));
  const photos = await archiveOf([
    ["P-1.gif", GIF],
    ["P-3.png", await drawn(90)],
    ["P-9.bmp", Buffer.from("BM")],
  ]);
  const batchId = await startImport(seller, {
    name: "价格表.xlsx",
    key: await putFile("private", bytes, "xlsx"),
    kind: "xlsx",
    photosKey: await putFile("private", photos, "zip"),
  });
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(system, batchId);

  const told = async () => {
    const { rows } = await listRows(seller, batchId, { outcome: null, code: null, after: 0 });
    return rows.map(({ itemNo, outcome, problems }) => [
      itemNo,
      outcome,
      problems.map(({ code, found, isWarning }) => `${code} ${found} ${isWarning}`).sort(),
    ]);
  };
  const expected = [
    ["P-1", "created", ["pictureKind GIF true", "pictureKind P-1.gif true"]],
    ["P-2", "created", ["pictureKind GIF true"]],
    ["P-3", "created", ["pictureAway  true"]],
  ];
  expect(await told()).toEqual(expected);
  expect(await countProblems(seller, batchId)).toMatchObject([
    { code: "pictureKind", field: "pictures", count: 3, isWarning: true },
    { code: "pictureAway", field: "pictures", count: 1, isWarning: true },
  ]);
  const { source } = await db.batch.findUniqueOrThrow({ where: { id: batchId } });
  expect(source).toMatchObject({ unmatched: ["P-9.bmp"] });

  await mapColumns(seller, mapColumnsInput.parse({ batchId, publishes: "on" }));
  await runBatch(system, batchId);
  expect(await told()).toEqual(expected);
  await applyBatch(seller, { batchId });
  await runBatch(system, batchId);
  const products = await db.product.findMany({
    where: { sellerId: seller.companyId },
    include: { pictures: true },
    orderBy: { itemNo: "asc" },
  });
  expect(products.map(({ pictures }) => pictures.length)).toEqual([1, 0, 1]);
});

test("of a product's photos in an archive nine are taken and nine of the others are told", async () => {
  const seller = await createSeller();
  await createProduct(await createSeller());
  const book = workbookParts([{ rows: [HEADER, goods("P-1", 1)], pictures: [] }]);
  const photos: [string, Buffer][] = [["P-1_0.gif", GIF]];
  for (let count = 1; count <= 20; count += 1)
    photos.push([`P-1_${count}.png`, await drawn(10 * count)]);
  photos.push(["copy/P-1_1.png", await drawn(10)], ["P-1_b.gif", GIF]);
  const batchId = await startImport(seller, {
    name: "价格表.xlsx",
    key: await putFile("private", await archiveOf(book), "xlsx"),
    kind: "xlsx",
    photosKey: await putFile("private", await archiveOf(photos), "zip"),
  });
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(system, batchId);
  const { rows } = await listRows(seller, batchId, { outcome: null, code: null, after: 0 });
  const [row] = rows;
  expect(row?.outcome).toBe("created");
  expect(row?.pictures.flatMap(({ key, name }) => (key ? [name] : []))).toEqual(
    photos.slice(1, 10).map(([name]) => name),
  );
  expect(row?.problems.map(({ code, found }) => `${code} ${found}`)).toEqual([
    "pictureKind P-1_0.gif",
    ...photos.slice(10, 18).map(([name]) => `picturesCut ${name}`),
  ]);
});
