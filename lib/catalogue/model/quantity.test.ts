import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isMaxPossible,
  leastOf,
  neighbours,
  type QuantityRule,
  quantityProblem,
  shortOfMoq,
} from "@/lib/catalogue/model/quantity";

const cups: QuantityRule = {
  moq: 480,
  multiple: 48,
  moqScope: "variant",
  minPerVariant: null,
  max: null,
};

const rules = fc
  .record({
    multiple: fc.integer({ min: 1, max: 300 }),
    times: fc.integer({ min: 1, max: 50 }),
    moqScope: fc.constantFrom("variant" as const, "product" as const),
    least: fc.option(fc.integer({ min: 1, max: 50 })),
    above: fc.option(fc.integer({ min: 0, max: 500 })),
  })
  .map(({ multiple, times, moqScope, least, above }): QuantityRule => {
    const minPerVariant =
      moqScope === "product" && least !== null ? multiple * Math.min(least, times) : null;
    const rule = { multiple, moq: multiple * times, moqScope, minPerVariant };
    return { ...rule, max: above === null ? null : leastOf(rule) + above * multiple };
  });

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

  test("of each colour has its own least where the minimum is the product's", () => {
    const mixed: QuantityRule = { ...cups, moqScope: "product", minPerVariant: 96 };
    expect(quantityProblem(48, mixed)).toEqual({ kind: "belowMinPerVariant", above: 96 });
    expect(quantityProblem(96, mixed)).toBeNull();
    expect(neighbours(50, mixed)).toEqual({ below: null, above: 96 });
  });

  test("beyond the variant's most is refused with the most, whatever it divides by", () => {
    const few: QuantityRule = { ...cups, max: 960 };
    expect(quantityProblem(960, few)).toBeNull();
    expect(quantityProblem(1008, few)).toEqual({ kind: "aboveMax", max: 960 });
    expect(quantityProblem(1000, few)).toEqual({ kind: "aboveMax", max: 960 });
    expect(neighbours(1000, few)).toEqual({ below: 960, above: null });
  });

  test("above the last multiple under a maximum is told that multiple", () => {
    expect(quantityProblem(990, { ...cups, max: 1000 })).toEqual({ kind: "aboveMax", max: 960 });
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
        expect(below !== null || above !== null).toBe(true);
        if (above !== null) {
          expect(quantityProblem(above, rule)).toBeNull();
          expect(above).toBeGreaterThanOrEqual(quantity);
        }
        if (below !== null) {
          expect(quantityProblem(below, rule)).toBeNull();
          expect(below).toBeLessThanOrEqual(quantity);
        }
        if (below !== null && above !== null) {
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

  test("that fits lies between the least and the most", () => {
    fc.assert(
      fc.property(quantities, rules, (quantity, rule) => {
        const lies = quantity >= leastOf(rule) && quantity <= (rule.max ?? quantity);
        const fits = lies && quantity % rule.multiple === 0;
        expect(quantityProblem(quantity, rule) === null).toBe(fits);
      }),
    );
  });
});

describe("a maximum", () => {
  test("is a multiple and not under the least", () => {
    expect([432, 480, 500, 960].map((max) => isMaxPossible(max, cups))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    const mixed = { ...cups, moqScope: "product", minPerVariant: 96 } as const;
    expect([48, 96].map((max) => isMaxPossible(max, mixed))).toEqual([false, true]);
  });
});
