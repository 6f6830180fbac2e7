import { describe, expect, test } from "vitest";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startEdit } from "@/lib/batches/commands/start-edit";
import { findBatch } from "@/lib/batches/queries/batches";
import { listRows } from "@/lib/batches/queries/rows";
import { startEditInput } from "@/lib/batches/schema/start-edit";
import { db } from "@/lib/platform/db";
import { createBuyer, createProduct, createSeller, systemActor } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";

const raise = { kind: "percent", "percent-way": "raise", percent: "3", "percent-step": "100" };
const asked = (form: Record<string, unknown>) => startEditInput.parse({ ...raise, ...form });
const everything = { outcome: null, code: null, after: 0 };

describe("an edit of many products", () => {
  test("takes all that match the filter when it begins, and checks them before anything is written", async () => {
    const seller = await createSeller();
    const sold = await createProduct(seller);
    await createProduct(seller, { status: "draft" });
    const id = await startEdit(seller, asked({ of: "all", filter: "status=published" }));
    await createProduct(seller);
    expect((await listRows(seller, id, everything)).rows).toMatchObject([
      { number: 1, itemNo: sold.itemNo, productId: sold.id },
    ]);
    await db.picture.create({
      data: { productId: sold.id, position: 0, keys: {}, width: 1, height: 1, blur: "" },
    });
    await runBatch(systemActor(), id);
    expect(await findBatch(seller, id)).toMatchObject({
      kind: "edit",
      status: "checked",
      changed: 1,
    });
    expect((await db.product.findUniqueOrThrow({ where: { id: sold.id } })).priceFrom).toBe(
      12_000n,
    );
  });

  test("takes the ticked ones, and never another company's", async () => {
    const seller = await createSeller();
    const other = await createProduct(await createSeller());
    const own = await createProduct(seller);
    await createProduct(seller);
    const id = await startEdit(seller, asked({ of: "chosen", ids: [own.id, other.id, "x"] }));
    const { rows } = await listRows(seller, id, everything);
    expect(rows.map(({ productId }) => productId)).toEqual([own.id]);
    expect(await codeOf(startEdit(seller, asked({ ids: other.id })))).toBe("noProductsChosen");
    expect(await codeOf(startEdit(seller, asked({})))).toBe("noProductsChosen");
    expect(await db.batch.count()).toBe(1);
  });

  test("is not for a buyer", async () => {
    expect(await codeOf(startEdit(await createBuyer(), asked({ of: "all" })))).toBe("forbidden");
  });
});

describe("the form of an edit", () => {
  const wrong = (form: Record<string, string>) =>
    startEditInput.safeParse({ of: "all", ...form }).error?.issues[0]?.path.join(".");

  test("reads percent, yuan, price and terms exactly", () => {
    const change = (form: Record<string, string>) => startEditInput.parse(form).change;
    expect(change({ ...raise, percent: "2,5", "percent-way": "lower" })).toEqual({
      kind: "percent",
      by: -250,
      step: 100,
    });
    expect(
      change({ kind: "amount", "amount-way": "lower", yuan: "0.0005", "amount-step": "1" }),
    ).toEqual({ kind: "amount", by: -5, step: 1 });
    expect(change({ kind: "price", price: "1.2", "price-step": "500" })).toEqual({
      kind: "price",
      price: 12_000,
      step: 500,
    });
    expect(change({ kind: "lead", leadDaysMin: "5", leadDaysMax: "9" })).toEqual({
      kind: "lead",
      least: 5,
      most: 9,
    });
    expect(change({ kind: "moq", moq: "480", multiple: "" })).toEqual({
      kind: "moq",
      moq: 480,
      multiple: null,
    });
    expect(change({ kind: "archive" })).toEqual({ kind: "status", status: "archived" });
  });

  test("complains at the field that does not fit", () => {
    expect(wrong({})).toBe("kind");
    expect(wrong({ ...raise, percent: "100", "percent-way": "lower" })).toBe("percent");
    expect(wrong({ ...raise, percent: "0" })).toBe("percent");
    expect(wrong({ kind: "amount", yuan: "x" })).toBe("yuan");
    expect(wrong({ kind: "price", price: "0" })).toBe("price");
    expect(wrong({ kind: "category" })).toBe("categorySlug");
    expect(wrong({ kind: "lead", leadDaysMin: "9", leadDaysMax: "5" })).toBe("leadDaysMax");
    expect(wrong({ kind: "moq", moq: "x" })).toBe("moq");
  });
});
