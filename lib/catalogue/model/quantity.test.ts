import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  neighbours,
  type QuantityRule,
  quantityProblem,
  shortOfMoq,
} from "@/lib/catalogue/model/quantity";

const cups: QuantityRule = { moq: 480, multiple: 48, moqScope: "variant" };

const rules = fc
  .record({
    multiple: fc.integer({ min: 1, max: 300 }),
    times: fc.integer({ min: 1, max: 50 }),
    moqScope: fc.constantFrom("variant" as const, "product" as const),
  })
  .map(
    ({ multiple, times, moqScope }): QuantityRule => ({
      multiple,
      moq: multiple * times,
      moqScope,
    }),
  );

const quantities = fc.integer({ min: 1, max: 100_000 });

describe("a quantity", () => {
  test("between two multiples lies between its neighbours", () => {
    expect(neighbours(500, cups)).toEqual({ below: 480, above: 528 });
    expect(quantityProblem(500, cups)).toEqual({ kind: "wrongMultiple", below: 480, above: 528 });
  });

  test("below the minimum has only a neighbour above", () => {
    expect(neighbours(432, cups)).toEqual({ below: null, above: 480 });
    expect(quantityProblem(432, cups)).toEqual({ kind: "belowMoq", above: 480 });
  });

  test("counts over all colours where the minimum is the product's", () => {
    const mixed: QuantityRule = { ...cups, moqScope: "product" };
    expect([192, 192, 96].map((quantity) => quantityProblem(quantity, mixed))).toEqual([
      null,
      null,
      null,
    ]);
    expect(shortOfMoq(192 + 192 + 96, mixed)).toBe(0);
    expect(shortOfMoq(240 + 192, mixed)).toBe(48);
  });

  test("is a whole positive number that fits a line", () => {
    for (const quantity of [0, -48, 0.5, Number.NaN]) {
      expect(quantityProblem(quantity, cups)).toEqual({ kind: "notWhole" });
    }
    expect(quantityProblem(10_000_000, { ...cups, multiple: 1 })).toEqual({ kind: "tooMany" });
  });

  test("has valid neighbours, and no valid one is nearer", () => {
    fc.assert(
      fc.property(quantities, rules, (quantity, rule) => {
        const { below, above } = neighbours(quantity, rule);
        expect(quantityProblem(above, rule)).toBeNull();
        expect(above).toBeGreaterThanOrEqual(quantity);
        if (below !== null) {
          expect(quantityProblem(below, rule)).toBeNull();
          expect(below).toBeLessThanOrEqual(quantity);
          expect(above - below).toBeLessThanOrEqual(rule.multiple);
        }
      }),
    );
  });

  test("has nothing wrong exactly when it is its own neighbour", () => {
    fc.assert(
      fc.property(quantities, rules, (quantity, rule) => {
        const { below, above } = neighbours(quantity, rule);
        const isRight = quantityProblem(quantity, rule) === null;
        expect(isRight).toBe(below === quantity && above === quantity);
      }),
    );
  });
});
