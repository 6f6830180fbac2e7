import { describe, expect, test } from "vitest";
import { piecesInContainer, warningsOf } from "@/lib/catalogue/model/packing";

const carton = { piecesPerCarton: 48, cartonCm3: 83_000, netGrams: 12_300, grossGrams: 13_050 };

describe("a carton", () => {
  test("like most is not remarked upon", () => {
    expect(warningsOf(carton)).toEqual([]);
  });

  test("of more than 25 kg wants two people", () => {
    expect(warningsOf({ ...carton, grossGrams: 25_000 })).toEqual([]);
    expect(warningsOf({ ...carton, grossGrams: 25_001 })).toEqual(["heavyCarton"]);
  });

  test("of less than 50 or more than 1,300 kg/m³ is worth a second look", () => {
    expect(warningsOf({ ...carton, cartonCm3: 290_000 })).toEqual(["oddDensity"]);
    expect(warningsOf({ ...carton, cartonCm3: 9_900 })).toEqual(["oddDensity"]);
  });

  test("that weighs nothing itself was weighed wrongly", () => {
    expect(warningsOf({ ...carton, netGrams: 13_050 })).toEqual(["noTare"]);
  });

  test("fills a 40HQ by volume or by weight", () => {
    expect(piecesInContainer(carton)).toBe(795 * 48);
    expect(piecesInContainer({ ...carton, grossGrams: 240_000 })).toBe(100 * 48);
  });
});
