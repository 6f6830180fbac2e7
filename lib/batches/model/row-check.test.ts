import { describe, expect, test } from "vitest";
import { decideRow, type KnownProduct, type RowDemand } from "@/lib/batches/model/row-check";
import { toFields } from "@/lib/catalogue/model/product-fields";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { productForm } from "@/lib/testing/product-form";

const id = (last: number) => `0198a0c0-0000-7000-8000-00000000000${last}`;
const fields = toFields(
  saveProductInput.parse({ ...productForm, "variant-1-id": id(1), "variant-1-zh": "粉色" }),
);
const product: KnownProduct = {
  id: id(9),
  revision: 4,
  status: "draft",
  fields,
  pictures: ["a"],
  stock: "240",
};

const decide = (given: Record<string, string>, changes: Partial<RowDemand> = {}) =>
  decideRow({
    given,
    product,
    pictures: [],
    status: null,
    mustPublish: true,
    ...changes,
  });

describe("a row", () => {
  test("that says what stands there already changes nothing", () => {
    expect(decide({ material: "nylon" })).toMatchObject({ outcome: "same", changes: [] });
  });

  test("that moves the MOQ moves the first price with it", () => {
    expect(decide({ moq: "180" }).changes).toEqual([
      { field: "moq", before: "120", after: "180" },
      { field: "tier-1-quantity", before: "120", after: "180" },
    ]);
  });

  test("of a new item number makes new goods, drafts at first", () => {
    const decision = decide(productForm, { product: null });
    expect(decision).toMatchObject({
      outcome: "created",
      before: null,
      after: { unit: "set", status: "draft" },
    });
  });

  test("puts on sale only what a buyer can order", () => {
    const publish = { status: "published" } as const;
    expect(decide({}, publish)).toMatchObject({ outcome: "changed", after: publish });
    const paused = { ...product, fields: { ...fields, "variant-1-state": "paused" } };
    for (const one of [paused, { ...product, pictures: [] }]) {
      expect(decide({}, { ...publish, product: one }).faults).toMatchObject([
        { code: "rowIncomplete" },
      ]);
    }
  });

  test("of an import leaves what is incomplete a draft", () => {
    const bare = { ...product, pictures: [] };
    const wish = { status: "published", mustPublish: false, product: bare } as const;
    expect(decide({}, wish)).toMatchObject({ outcome: "same", after: { status: "draft" } });
  });

  test("counts a picture once, however often it is sent", () => {
    expect(decide({}, { pictures: ["a", "b", "b"] }).changes).toEqual([
      { field: "pictures", before: "1", after: "2" },
    ]);
    expect(decide({}, { pictures: [..."abcdefghij"] }).faults).toMatchObject([
      { code: "tooManyPictures" },
    ]);
  });

  test("counts stock where there is one variant, and says so where there are more", () => {
    expect(decide({ stock: "360" }).changes).toEqual([
      { field: "stock", before: "240", after: "360" },
    ]);
    expect(decide({ stock: "240" })).toMatchObject({ outcome: "same", changes: [] });
    expect(decide({ stock: "240", moq: "480" }).after).not.toHaveProperty("stock");
    const several = { ...product, stock: null };
    const told = decide({ stock: "360" }, { product: several });
    expect(told).toMatchObject({
      outcome: "same",
      faults: [{ code: "stockPerVariant", isWarning: true }],
    });
    expect(decide({ stock: "lots" })).toMatchObject({
      outcome: "refused",
      faults: [{ code: "piecesInvalid" }],
    });
  });
});
