import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextTier, type PriceTier, tierFor, tierProblem } from "@/lib/catalogue/model/price-tier";
import { lineTotal } from "@/lib/money/model";

const cups: PriceTier[] = [
  { minQuantity: 480, unitPrice: 12_000n },
  { minQuantity: 1_440, unitPrice: 11_000n },
  { minQuantity: 4_800, unitPrice: 10_200n },
];

const tables = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 5_000 }),
      fall: fc.bigInt({ min: 1n, max: 500n }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((steps) => {
    let minQuantity = 0;
    let unitPrice = 10_000n;
    return steps.map(({ step, fall }): PriceTier => {
      minQuantity += step;
      unitPrice -= fall;
      return { minQuantity, unitPrice };
    });
  });

describe("price tiers", () => {
  test("give the whole line the price of the tier it reaches", () => {
    expect(tierFor(cups, 480)?.unitPrice).toBe(12_000n);
    expect(tierFor(cups, 1_439)?.unitPrice).toBe(12_000n);
    expect(tierFor(cups, 1_440)?.unitPrice).toBe(11_000n);
    expect(tierFor(cups, 100_000)?.unitPrice).toBe(10_200n);
  });

  test("quote the first price below the first bound, and none without a table", () => {
    expect(tierFor(cups, 48)?.unitPrice).toBe(12_000n);
    expect(tierFor([], 48)).toBeNull();
  });

  test("advise 1,440 where 1,392 would cost more", () => {
    expect(lineTotal(12_000n, 1_392)).toBe(1_670_40n);
    expect(lineTotal(11_000n, 1_440)).toBe(1_584_00n);
    expect(nextTier(cups, 1_392)).toMatchObject({ more: 48, savesFen: 86_40n });
  });

  test("have nothing above the last", () => {
    expect(nextTier(cups, 4_800)).toBeNull();
  });

  test("rise in quantity and fall in price from the minimum order on", () => {
    expect(tierProblem(cups, 480)).toBeNull();
    expect(tierProblem([], 480)).toBe("noTier");
    expect(tierProblem(cups, 240)).toBe("firstIsNotMoq");
    expect(tierProblem([...cups, { minQuantity: 4_800, unitPrice: 9_000n }], 480)).toBe(
      "quantityMustRise",
    );
    expect(tierProblem([...cups, { minQuantity: 9_600, unitPrice: 10_200n }], 480)).toBe(
      "priceMustFall",
    );
  });

  test("are cheapest a piece at the top", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 50_000 }), (tiers, quantity) => {
        expect(tierProblem(tiers, tiers[0]?.minQuantity ?? 0)).toBeNull();
        const reached = tierFor(tiers, quantity)?.unitPrice ?? 0n;
        const top = tierFor(tiers, 1_000_000)?.unitPrice ?? 0n;
        expect(top).toBe(tiers.at(-1)?.unitPrice);
        expect(reached >= top).toBe(true);
      }),
    );
  });

  test("never grow dearer a piece with the quantity", () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 30_000 }),
        fc.nat(5_000),
        (tiers, quantity, more) => {
          const now = tierFor(tiers, quantity)?.unitPrice ?? 0n;
          const then = tierFor(tiers, quantity + more)?.unitPrice ?? 0n;
          expect(then <= now).toBe(true);
        },
      ),
    );
  });

  test("name a saving exactly where the next bound costs less in all", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 30_000 }), (tiers, quantity) => {
        const next = nextTier(tiers, quantity);
        if (!next) return;
        const now = lineTotal(tierFor(tiers, quantity)?.unitPrice ?? 0n, quantity);
        const then = lineTotal(next.tier.unitPrice, quantity + next.more);
        expect(next.savesFen).toBe(now - then);
      }),
    );
  });
});
