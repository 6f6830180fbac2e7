import { beforeEach, describe, expect, test } from "vitest";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createSeller } from "@/lib/testing/factories";
import { productForm } from "@/lib/testing/product-form";

const save = (actor: Actor, changes: Record<string, string> = {}) =>
  saveProduct(actor, saveProductInput.parse({ ...productForm, ...changes }));

const find = (id: string) =>
  db.product.findUniqueOrThrow({ where: { id }, include: { variants: true } });

const draft = async (actor: Actor, changes: Record<string, string> = {}) =>
  find((await save(actor, changes)).id);

const edit = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
  changes: Record<string, string>,
) => save(actor, { productId: id, revision: String(revision), ...changes });

beforeEach(() =>
  db.category.create({ data: { slug: "daily", names: { en: "Daily" }, position: 1 } }),
);

describe("a product", () => {
  test("keeps the least and the most of a variant, and only its seller changes them", async () => {
    const seller = await createSeller();
    const limits = { minPerVariant: "60", "variant-1-zh": "粉色", "variant-1-max": "1200" };
    const product = await draft(seller, limits);
    expect(product).toMatchObject({ minPerVariant: 60, variants: [{ max: 1_200 }] });
    const row = { ...limits, "variant-1-id": product.variants[0]?.id ?? "" };
    const other = { ...row, "variant-1-max": "600" };
    await expect(edit(await createSeller(), product, other)).rejects.toMatchObject({
      code: "notFound",
    });
    await edit(seller, product, other);
    const lower = await find(product.id);
    expect(lower).toMatchObject({ revision: 2, variants: [{ max: 600 }] });
    await edit(seller, lower, { ...row, minPerVariant: "", "variant-1-max": "" });
    expect(await find(product.id)).toMatchObject({
      minPerVariant: null,
      variants: [{ max: null }],
    });
  });

  test("cannot keep a least or a most that makes no sense, whoever writes it", async () => {
    const { id } = await draft(await createSeller());
    const least = (minPerVariant: number) =>
      db.product.update({ where: { id }, data: { minPerVariant } });
    for (const odd of [0, 50, 180]) await expect(least(odd)).rejects.toThrow(/product_min/);
    await least(120);
    await expect(
      db.product.update({ where: { id }, data: { moqScope: "variant" } }),
    ).rejects.toThrow(/product_min/);
    await expect(
      db.variant.updateMany({ where: { productId: id }, data: { max: 0 } }),
    ).rejects.toThrow(/variant_max/);
  });
});
