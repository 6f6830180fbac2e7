import { describe, expect, test } from "vitest";
import { changesOf, toFields } from "@/lib/catalogue/model/product-fields";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { productForm } from "@/lib/testing/product-form";

describe("a product as the text of its form", () => {
  const input = saveProductInput.parse({
    ...productForm,
    powerVoltage: "220-240",
    isStockOnly: "on",
    "variant-1-zh": "粉色",
    "variant-2-zh": "黑色",
    "variant-2-max": "1200",
  });

  test("is read again as the same product", () => {
    expect(saveProductInput.parse(toFields(input))).toEqual(input);
  });

  test("is exact: no size, weight or price gains or loses a digit", () => {
    const odd = saveProductInput.parse({
      ...productForm,
      cartonLength: "52.3",
      net: "12.007",
      gross: "12.3",
      "tier-1-price": "0.0351",
      "tier-2-price": "0.035",
    });
    expect(toFields(odd)).toMatchObject({
      cartonLength: "52.3",
      net: "12.007",
      gross: "12.3",
      "tier-1-price": "0.0351",
      "tier-2-price": "0.035",
    });
  });

  test("tells what is different, field by field", () => {
    const before = toFields(input);
    expect(changesOf(before, before)).toEqual([]);
    const { material: _gone, ...rest } = before;
    expect(changesOf(before, { ...rest, moq: "600", "name-kk": "Қылқалам" })).toEqual([
      { field: "moq", before: "120", after: "600" },
      { field: "name-kk", before: "", after: "Қылқалам" },
      { field: "material", before: "nylon", after: "" },
    ]);
  });
});
