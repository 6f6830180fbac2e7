import { describe, expect, test } from "vitest";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { applyBatch, cancelBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { findBatch, findBatchProgress, listBatches } from "@/lib/batches/queries/batches";
import { listRows } from "@/lib/batches/queries/rows";
import type { EditChange } from "@/lib/batches/schema/batch";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import { changesOf, type ProductFields, toFields } from "@/lib/catalogue/model/product-fields";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { proveActor } from "@/lib/identity/actor";
import { now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";

const system = proveActor({ kind: "system" });
const HOUR = 3_600_000;
const nothing = { outcome: null, code: null, after: 0 };

async function fieldsOf(id: string): Promise<ProductFields> {
  const product = await db.product.findUniqueOrThrow({
    where: { id },
    include: {
      tiers: { orderBy: { minQuantity: "asc" } },
      variants: { orderBy: { position: "asc" } },
    },
  });
  return { ...toFields(storedInput(product)), status: product.status };
}

/** A batch over these products, checked. */
async function edit(seller: Actor & SellerActor, ids: readonly string[], change: EditChange) {
  const batch = await db.batch.create({
    data: {
      sellerId: seller.companyId,
      createdById: seller.userId,
      kind: "edit",
      status: "checking",
      name: "",
      change,
      rows: { create: ids.map((productId, index) => ({ number: index + 1, productId })) },
    },
  });
  await runBatch(system, batch.id);
  return batch.id;
}

const dearer: EditChange = { kind: "percent", by: 300, step: 100 };

describe("a change of many products", () => {
  test("shows before and after, and writes exactly that", async () => {
    const seller = await createSeller();
    const products = [
      await createProduct(seller, { status: "draft" }),
      await createProduct(seller, { status: "draft" }),
    ];
    const ids = products.map(({ id }) => id);
    const before = await fieldsOf(ids[0] ?? "");
    const batchId = await edit(seller, ids, dearer);
    expect(await findBatch(seller, batchId)).toMatchObject({
      status: "checked",
      created: 0,
      changed: 2,
      same: 0,
      refused: 0,
    });
    const { rows } = await listRows(seller, batchId, nothing);
    expect(rows[0]?.changes).toEqual([
      { field: "tier-1-price", before: "1.20", after: "1.24" },
      { field: "tier-2-price", before: "1.10", after: "1.13" },
      { field: "tier-3-price", before: "1.02", after: "1.05" },
    ]);
    expect(await fieldsOf(ids[0] ?? "")).toEqual(before);

    await applyBatch(seller, { batchId });
    await runBatch(system, batchId);
    expect((await findBatch(seller, batchId))?.status).toBe("applied");
    const after = await fieldsOf(ids[0] ?? "");
    expect(changesOf(before, after)).toEqual(rows[0]?.changes);
    const { priceFrom } = await db.product.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
    expect(priceFrom).toBe(12_400n);
  });

  test("is taken back in one step, but not what somebody touched since", async () => {
    const seller = await createSeller();
    const [kept, back] = [
      await createProduct(seller, { status: "draft" }),
      await createProduct(seller, { status: "draft" }),
    ];
    const before = await fieldsOf(back.id);
    const batchId = await edit(seller, [kept.id, back.id], dearer);
    await applyBatch(seller, { batchId });
    await runBatch(system, batchId);
    const { revision } = await db.product.findUniqueOrThrow({ where: { id: kept.id } });
    const touched = { ...(await fieldsOf(kept.id)), material: "steel", productId: kept.id };
    await saveProduct(seller, saveProductInput.parse({ ...touched, revision }));

    await undoBatch(seller, { batchId });
    await runBatch(system, batchId);
    expect(await fieldsOf(back.id)).toEqual(before);
    expect(await fieldsOf(kept.id)).toMatchObject({ material: "steel", "tier-1-price": "1.24" });
    const { rows } = await listRows(seller, batchId, nothing);
    expect(rows.map(({ isKept }) => isKept)).toEqual([true, false]);
  });

  test("is not written where a colleague was faster: it is checked again", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    const batchId = await edit(seller, [product.id], dearer);
    const form = { ...(await fieldsOf(product.id)), "tier-1-price": "2.00" };
    await saveProduct(
      seller,
      saveProductInput.parse({ ...form, productId: product.id, revision: product.revision }),
    );
    expect(await applyBatch(seller, { batchId })).toEqual({ stale: 1 });
    await runBatch(system, batchId);
    const { rows } = await listRows(seller, batchId, nothing);
    expect(rows[0]?.changes[0]).toEqual({ field: "tier-1-price", before: "2.00", after: "2.06" });
    expect(await fieldsOf(product.id)).toMatchObject({ "tier-1-price": "2.00" });
  });

  test("keeps everybody else from the products while it writes", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    const batchId = await edit(seller, [product.id], dearer);
    await applyBatch(seller, { batchId });
    const form = { ...(await fieldsOf(product.id)), productId: product.id };
    const save = () =>
      saveProduct(seller, saveProductInput.parse({ ...form, revision: product.revision }));
    await expect(save()).rejects.toMatchObject({ code: "catalogueBusy" });
    await cancelBatch(seller, { batchId });
    await expect(save()).resolves.toMatchObject({ id: product.id });
  });

  test("stopped by a crash goes on where the last chunk ended", async () => {
    const seller = await createSeller();
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.push((await createProduct(seller, { status: "draft" })).id);
    const batchId = await edit(seller, ids, dearer);
    await applyBatch(seller, { batchId });
    await db.batch.update({ where: { id: batchId }, data: { beatAt: now() } });
    await runBatch(system, batchId);
    expect((await findBatchProgress(seller, batchId))?.status).toBe("applying");
    await db.batch.update({
      where: { id: batchId },
      data: { beatAt: new Date(now().getTime() - HOUR) },
    });
    await runBatch(system, batchId);
    expect((await findBatchProgress(seller, batchId))?.status).toBe("applied");
    for (const id of ids) expect(await fieldsOf(id)).toMatchObject({ "tier-1-price": "1.24" });
  });

  test("that no worker survives is given up after some tries, and the products are free again", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    const batchId = await edit(seller, [product.id], dearer);
    await applyBatch(seller, { batchId });
    await db.batchRow.updateMany({
      where: { batchId },
      data: { after: { moq: "a poisoned row" } },
    });
    for (let tries = 1; tries < 5; tries += 1) {
      await expect(runBatch(system, batchId)).rejects.toThrow();
      await db.batch.update({ where: { id: batchId }, data: { beatAt: null } });
    }
    await runBatch(system, batchId);
    expect(await findBatch(seller, batchId)).toMatchObject({
      status: "failed",
      failure: { code: "unexpected" },
    });
    expect(await db.catalogueHold.count()).toBe(0);
  });

  test("refuses what the form would refuse, row by row", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { multiple: 48, status: "draft" });
    const batchId = await edit(seller, [product.id], { kind: "moq", moq: 100, multiple: null });
    const { rows } = await listRows(seller, batchId, { ...nothing, outcome: "refused" });
    expect(rows[0]?.problems).toMatchObject([{ field: "moq", code: "moqNotMultiple" }]);
  });

  test("cannot be taken back after a day", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    const batchId = await edit(seller, [product.id], dearer);
    await applyBatch(seller, { batchId });
    await runBatch(system, batchId);
    const later = new Date(now().getTime() + 25 * HOUR);
    travelTo(later);
    try {
      await expect(undoBatch(seller, { batchId })).rejects.toMatchObject({ code: "undoTooLate" });
    } finally {
      travelTo(null);
    }
  });

  test("does not exist for another seller", async () => {
    const [seller, other] = [await createSeller(), await createSeller()];
    const product = await createProduct(seller, { status: "draft" });
    const batchId = await edit(seller, [product.id], dearer);
    expect(await findBatch(other, batchId)).toBeNull();
    expect((await listBatches(other, {})).rows).toEqual([]);
    expect((await listRows(other, batchId, nothing)).rows).toEqual([]);
    for (const step of [applyBatch, cancelBatch, undoBatch]) {
      await expect(step(other, { batchId })).rejects.toMatchObject({ code: "notFound" });
    }
    expect((await findBatch(seller, batchId))?.status).toBe("checked");
  });

  test("never reaches another seller's product, whoever put it on the list", async () => {
    const [seller, other] = [await createSeller(), await createSeller()];
    const foreign = await createProduct(other);
    const before = await fieldsOf(foreign.id);
    const batchId = await edit(seller, [foreign.id], dearer);
    await applyBatch(seller, { batchId }).catch(() => undefined);
    await runBatch(system, batchId);
    expect(await fieldsOf(foreign.id)).toEqual(before);
  });
});
