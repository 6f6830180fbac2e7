import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { findBatch } from "@/lib/batches/queries/batches";
import { listRows } from "@/lib/batches/queries/rows";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { type Actor, proveActor, type SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { putFile } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";

const system = proveActor({ kind: "system" });
const HEADER =
  "货号,品名,俄文品名,装箱数,外箱尺寸(cm),毛重/净重(kg),起订量,交期,HS编码,类目,单价(元),库存";
const GOODS = "CB-1014,圆形粉扑,Пуховка круглая,600,60*40*50,10/9,600,10天,961620,daily";

let folder = "";
let seller: Actor & SellerActor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-stock-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A sheet with this price and stock, checked. */
async function check(price: string, stock: string) {
  const text = [HEADER, `${GOODS},${price},${stock}`].join("\n");
  const key = await putFile("private", Buffer.from(text, "utf8"), "csv");
  const file = { name: "价格表.csv", key, kind: "csv", photosKey: null } as const;
  const batchId = await startImport(seller, file);
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(system, batchId);
  return batchId;
}

async function apply(batchId: string) {
  const { stale } = await applyBatch(seller, { batchId });
  await runBatch(system, batchId);
  return stale;
}

const found = async () => {
  const product = await db.product.findFirstOrThrow({
    where: { sellerId: seller.companyId },
    include: { variants: true },
  });
  const { priceFrom, variants } = product;
  return { price: priceFrom, onHand: variants[0]?.onHand };
};

/** An order's pieces are made ready from the store. */
const take = (pieces: number) =>
  db.variant.updateMany({
    where: { sellerId: seller.companyId },
    data: { onHand: { decrement: pieces } },
  });

beforeEach(async () => {
  await createProduct(await createSeller());
  seller = await createSeller();
  await apply(await check("3.20", "100"));
  expect(await found()).toEqual({ price: 32_000n, onHand: 100 });
});

describe("a sheet with stock", () => {
  test("that changes only a price leaves alone what orders took meanwhile", async () => {
    const batchId = await check("3.50", "100");
    await take(60);
    expect(await apply(batchId)).toBe(0);
    expect(await found()).toEqual({ price: 35_000n, onHand: 40 });
  });

  test("that counts anew is checked again where orders took from it since", async () => {
    const batchId = await check("3.20", "120");
    await take(60);
    expect(await apply(batchId)).toBe(1);
    expect(await found()).toEqual({ price: 32_000n, onHand: 40 });
    const { rows } = await listRows(seller, batchId, { outcome: null, code: null, after: 0 });
    expect(rows[0]?.changes).toEqual([{ field: "stock", before: "40", after: "120" }]);
    expect(await apply(batchId)).toBe(0);
    expect(await found()).toEqual({ price: 32_000n, onHand: 120 });
  });

  test("is refused at the row whose stock an order took from while it was being written", async () => {
    const batchId = await check("3.50", "120");
    await applyBatch(seller, { batchId });
    await take(60);
    await runBatch(system, batchId);
    expect(await found()).toEqual({ price: 32_000n, onHand: 40 });
    expect(await findBatch(seller, batchId)).toMatchObject({
      status: "applied",
      changed: 0,
      refused: 1,
    });
    const { rows } = await listRows(seller, batchId, { outcome: "refused", code: null, after: 0 });
    expect(rows[0]?.problems).toMatchObject([
      { code: "stockChanged", field: "stock", found: "120", values: { onHand: 40 } },
    ]);
  });

  test("taken back gives no pieces back that orders took since", async () => {
    const batchId = await check("3.50", "120");
    await apply(batchId);
    await take(60);
    await undoBatch(seller, { batchId });
    await runBatch(system, batchId);
    expect(await found()).toEqual({ price: 32_000n, onHand: 60 });
  });

  test("that changed only a price is taken back without its stock", async () => {
    const batchId = await check("3.50", "100");
    await take(60);
    await apply(batchId);
    await db.variant.updateMany({ where: { sellerId: seller.companyId }, data: { onHand: 100 } });
    await take(30);
    await undoBatch(seller, { batchId });
    await runBatch(system, batchId);
    expect(await found()).toEqual({ price: 32_000n, onHand: 70 });
  });
});
