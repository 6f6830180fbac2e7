import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch } from "@/lib/batches/commands/steer-batch";
import { sheetColumns } from "@/lib/batches/model/sheet-columns";
import { findBatch } from "@/lib/batches/queries/batches";
import { eachProductRow } from "@/lib/batches/queries/export";
import { listRows } from "@/lib/batches/queries/rows";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { type Actor, proveActor, type SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { putFile } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";

const system = proveActor({ kind: "system" });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-export-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEADER =
  "货号,品名,俄文品名,颜色,装箱数,外箱尺寸(cm),毛重/净重(kg),单价(元),起订量,交期,HS编码,类目,库存";
const goods = (itemNo: string, colours: string, stock: string) =>
  `${itemNo},梳子,Расчёска,${colours},60,52*38*42,13.05/12.3,3.2,120,12-18天,961511,daily,${stock}`;

async function check(seller: Actor & SellerActor, text: string) {
  const key = await putFile("private", Buffer.from(text, "utf8"), "csv");
  const batchId = await startImport(seller, { name: "a.csv", key, kind: "csv", photosKey: null });
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(system, batchId);
  return batchId;
}

const columns = sheetColumns("ru");

async function exported(seller: Actor & SellerActor) {
  const lines = [columns.map(({ header }) => header)];
  for await (const row of eachProductRow(seller, { filter: {}, columns, locale: "ru" }))
    lines.push(row);
  return lines;
}

const sheetOf = (lines: readonly string[][]) =>
  lines.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");

test("an export tells the stock as an import reads it: taken in again it changes nothing, and mended it does", async () => {
  const [seller, other] = [await createSeller(), await createSeller()];
  await createProduct(other);
  const text = [HEADER, goods("ONE-1", "", "240"), goods("TWO-1", "红/蓝", "")].join("\n");
  const batchId = await check(seller, text);
  await applyBatch(seller, { batchId });
  await runBatch(system, batchId);

  const lines = await exported(seller);
  const [itemNo, stock] = ["itemNo", "stock"].map((wanted) =>
    columns.findIndex(({ target }) => target === wanted),
  );
  const told = lines.slice(1).map((cells) => [cells[itemNo ?? -1], cells[stock ?? -1]]);
  expect(told.toSorted()).toEqual([
    ["ONE-1", "240"],
    ["TWO-1", ""],
  ]);
  expect(await findBatch(seller, await check(seller, sheetOf(lines)))).toMatchObject({
    ...{ created: 0, changed: 0, same: 2, refused: 0 },
  });

  const mended = lines.map((cells) => cells.map((cell) => (cell === "240" ? "300" : cell)));
  const next = await check(seller, sheetOf(mended));
  const { rows } = await listRows(seller, next, { outcome: "changed", code: null, after: 0 });
  expect(rows.map(({ changes }) => changes)).toEqual([
    [{ field: "stock", before: "240", after: "300" }],
  ]);
  await applyBatch(seller, { batchId: next });
  await runBatch(system, next);
  const product = await db.product.findFirstOrThrow({ where: { itemNo: "ONE-1" } });
  expect(product.readyStock).toBe(300);
});
