import { describe, expect, test } from "vitest";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { productForm } from "@/lib/testing/product-form";

const parse = (changes: Record<string, string> = {}) =>
  saveProductInput.parse({ ...productForm, ...changes });

/** What is answered, by field. */
function faults(changes: Record<string, string>) {
  const { error } = saveProductInput.safeParse({ ...productForm, ...changes });
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
}

describe("a product's form", () => {
  test("is kept in the database's units", () => {
    const { columns, optional, tiers } = parse();
    expect(columns).toMatchObject({
      itemNo: "CB-1007",
      multiple: 60,
      cartonLengthMm: 520,
      netGrams: 12_300,
      grossGrams: 13_050,
      hs6: "960330",
      hs10: { EAEU: "9603309000" },
      papers: { EAEU: ["TR CU 009/2011 declaration", "label in Russian"] },
      names: { zh: "12支化妆刷套装", ru: "Набор кистей, 12 шт." },
    });
    expect(optional).toEqual({
      sample: { feeFen: 5040, isRefunded: true, days: 3 },
      custom: { logoMoq: 600, packagingMoq: null, methods: ["hot stamp", "pad print"] },
      power: null,
      battery: { type: "Li-ion", wh: 4.4, un: null, in_equipment: false, msds_needed: false },
    });
    expect(tiers).toEqual([
      { minQuantity: 120, unitPrice: 168_000n },
      { minQuantity: 600, unitPrice: 152_000n },
    ]);
  });

  test("takes figures as people type them", () => {
    const typed = parse({
      moq: "１ ２００",
      "tier-1-quantity": "1\u00a0200",
      "tier-2-quantity": "2 400",
      "tier-1-price": "1 234,5",
    });
    expect(typed.columns.moq).toBe(1_200);
    expect(typed.tiers[0]).toEqual({ minQuantity: 1_200, unitPrice: 12_345_000n });
  });

  test("refuses what is no such figure, at its field", () => {
    expect(
      faults({
        moq: "a dozen",
        cartonLength: "52.55",
        net: "-1",
        "tier-1-price": "cheap",
        leadDaysMin: "",
      }),
    ).toMatchObject({
      moq: "piecesInvalid",
      cartonLength: "sizeInvalid",
      net: "weightInvalid",
      "tier-1-price": "priceInvalid",
      leadDaysMin: "required",
    });
  });

  test("names all faults of all parts at once", () => {
    expect(
      faults({
        "name-zh": " ",
        itemNo: "刷子",
        gtin13: "2000000000016",
        hs6: "96",
        "hs10-CN": "960330",
        "tier-2-price": "20",
      }),
    ).toEqual({
      "name-zh": "required",
      itemNo: "itemNoInvalid",
      gtin13: "gtinInvalid",
      hs6: "hs6Invalid",
      "hs10-CN": "hs10Invalid",
      "tier-2-price": "tierMustFall",
    });
  });

  test("holds the database's rules of packing and quantity", () => {
    expect(faults({ piecesPerInner: "7" })).toEqual({ piecesPerInner: "innerNotInCarton" });
    expect(faults({ multiple: "25" })).toEqual({ multiple: "multipleNotCarton" });
    expect(faults({ moq: "100", "tier-1-quantity": "100" })).toEqual({ moq: "moqNotMultiple" });
    expect(faults({ gross: "12.2" })).toEqual({ gross: "grossBelowNet" });
    expect(faults({ leadDaysMax: "11" })).toEqual({ leadDaysMax: "leadRange" });
  });

  test("wants prices that begin at the MOQ, rise in quantity and fall in price", () => {
    expect(faults({ "tier-1-quantity": "60" })).toEqual({ "tier-1-quantity": "tierFirstNotMoq" });
    expect(faults({ "tier-2-quantity": "120" })).toEqual({ "tier-2-quantity": "tierMustRise" });
    expect(faults({ "tier-2-price": "16.80" })).toEqual({ "tier-2-price": "tierMustFall" });
    expect(faults({ "tier-3-quantity": "3000" })).toEqual({ "tier-3-price": "required" });
  });

  test("leaves out empty rows of variants and asks several for names", () => {
    expect(parse({ "variant-1-zh": "粉色", "variant-2-zh": " " }).variants).toEqual([
      { id: null, names: { zh: "粉色" }, max: null, state: "active", row: 1 },
    ]);
    const id = "0198a0c0-0000-7000-8000-000000000001";
    expect(faults({ "variant-1-id": id, "variant-2-zh": "黑色" })).toEqual({
      "variant-1-zh": "variantNameNeeded",
    });
  });

  test("keeps a least for each variant only where they count together", () => {
    expect(parse({ minPerVariant: "60" }).columns.minPerVariant).toBe(60);
    expect(parse({ minPerVariant: "60", moqScope: "variant" }).columns.minPerVariant).toBeNull();
    for (const minPerVariant of ["50", "180"]) {
      expect(faults({ minPerVariant })).toEqual({ minPerVariant: "minPerVariantInvalid" });
    }
  });

  test("keeps the most of a variant that its least and its step allow", () => {
    const row = { "variant-1-zh": "粉色" };
    expect(parse({ ...row, "variant-1-max": "1 200" }).variants).toMatchObject([{ max: 1_200 }]);
    expect(parse({ "variant-1-max": "600" }).variants).toMatchObject([{ names: {}, max: 600 }]);
    const answer = (changes: Record<string, string>) => faults({ ...row, ...changes });
    expect(answer({ "variant-1-max": "many" })).toEqual({ "variant-1-max": "piecesInvalid" });
    expect(answer({ "variant-1-max": "90" })).toEqual({ "variant-1-max": "maxInvalid" });
    expect(answer({ "variant-1-max": "60", moqScope: "variant" })).toEqual({
      "variant-1-max": "maxInvalid",
    });
    expect(answer({ "variant-1-max": "60", minPerVariant: "120" })).toEqual({
      "variant-1-max": "maxInvalid",
    });
    expect(answer({ "variant-1-max": "60" })).toEqual({ "variant-1-max": "maxInvalid" });
  });
});
