import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONTAINER_40HQ,
  cartons,
  cartonVolume,
  containerShare,
  density,
  load,
} from "@/lib/catalogue/model/packing";

const cup = { piecesPerCarton: 48, cartonCm3: cartonVolume(520, 380, 420), grossGrams: 13_050 };
const quantities = fc.integer({ min: 1, max: 1_000_000 });

describe("packing", () => {
  test("rounds a carton to four decimals of a cubic metre", () => {
    expect(cartonVolume(520, 380, 420)).toBe(83_000);
    expect(cartonVolume(100, 100, 100)).toBe(1_000);
  });

  test("counts three cartons as 144 pieces", () => {
    expect(cartons(144, cup)).toBe(3);
    expect(load(144, cup)).toEqual({ cartons: 3, cm3: 249_000, grams: 39_150 });
  });

  test("sends a begun carton whole", () => {
    expect(load(145, cup).cartons).toBe(4);
  });

  test("tells kilograms in a cubic metre", () => {
    expect(Math.round(density(cup))).toBe(157);
  });

  test("fills a container by the worse of volume and weight", () => {
    expect(containerShare({ cm3: CONTAINER_40HQ.cm3, grams: 0 })).toBe(1);
    expect(containerShare({ cm3: 0, grams: CONTAINER_40HQ.grams / 2 })).toBe(0.5);
    expect(containerShare({ cm3: 33_000_000, grams: 18_000_000 })).toBe(0.75);
  });

  test("never shrinks when more is ordered", () => {
    fc.assert(
      fc.property(quantities, quantities, (one, more) => {
        const before = load(one, cup);
        const after = load(one + more, cup);
        expect(after.cartons).toBeGreaterThanOrEqual(before.cartons);
        expect(containerShare(after)).toBeGreaterThanOrEqual(containerShare(before));
      }),
    );
  });
});
