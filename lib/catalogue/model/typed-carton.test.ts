import { describe, expect, test } from "vitest";
import { typedCarton } from "@/lib/catalogue/model/typed-carton";
import { productForm } from "@/lib/testing/product-form";

const carton = (changes: Record<string, string> = {}) =>
  typedCarton((field) => ({ ...productForm, ...changes })[field] ?? "");

describe("a carton as it is typed", () => {
  test("is read as the form will be", () => {
    expect(carton()).toEqual({ piecesPerCarton: 60, grossGrams: 13_050, cartonCm3: 83_000 });
    expect(carton({ gross: "13,05", cartonLength: "52,0" })).toEqual(carton());
  });

  test("is none until every figure stands", () => {
    for (const field of ["piecesPerCarton", "gross", "cartonLength", "cartonWidth", "cartonHeight"])
      for (const text of ["", "x", "0"]) expect(carton({ [field]: text }), field).toBeNull();
  });
});
