import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitByWeights, sum } from "@/lib/money/model";
import { dueForLots, lotShares, lotStandings } from "@/lib/orders/model/lot-share";
import { adjustPlan, dueFen, fill, openFen, openTotal, planOf } from "@/lib/orders/model/plan";
import { onCredit, standardTerms, termsOf } from "@/lib/orders/model/terms";

const total = fc.bigInt({ min: 1n, max: 10n ** 12n });
const percent = fc.integer({ min: 0, max: 100 });

const partsOf = (fen: bigint, depositPercent: number, paid: bigint) => {
  const parts = planOf(fen, termsOf({ depositPercent })).map((part, index) => ({
    ...part,
    id: String(index),
    adjustedFen: 0n,
    confirmedFen: 0n,
  }));
  return fill(parts, paid < fen ? paid : fen).parts.map(({ part, fen: confirmedFen }) => ({
    ...part,
    confirmedFen,
  }));
};

describe("a payment plan", () => {
  test("sums to the total, whatever the percent", () => {
    fc.assert(
      fc.property(total, percent, (fen, depositPercent) => {
        const plan = planOf(fen, termsOf({ depositPercent }));
        expect(sum(plan.map(({ amountFen }) => amountFen))).toBe(fen);
        expect(plan.every(({ amountFen }) => amountFen >= 0n)).toBe(true);
      }),
    );
  });

  test("thirty percent is rounded half up, the last takes the rest", () => {
    const plan = (fen: bigint) => planOf(fen, standardTerms).map(({ amountFen }) => amountFen);
    expect(plan(105n)).toEqual([32n, 73n]);
    expect(plan(101n)).toEqual([30n, 71n]);
    expect(plan(1n)).toEqual([0n, 1n]);
  });

  test("a hundred percent is one payment up front, credit one after the goods have left", () => {
    expect(planOf(100n, termsOf({ depositPercent: 100 }))).toEqual([
      { kind: "full", percent: 100, amountFen: 100n },
    ]);
    expect(planOf(100n, termsOf({ depositPercent: 0 }))).toEqual([
      { kind: "balance", percent: 100, amountFen: 100n },
    ]);
    expect(planOf(100n, onCredit(standardTerms, 30))).toMatchObject([{ kind: "credit" }]);
  });
});

describe("a change after confirmation", () => {
  const change = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });

  test("loses and makes no fen: what was confirmed is on the parts or becomes credit", () => {
    fc.assert(
      fc.property(total, percent, total, change, (fen, depositPercent, paid, by) => {
        const before = partsOf(fen, depositPercent, paid);
        const after = adjustPlan(before, by);
        expect(after === null).toBe(fen + by < 0n);
        if (after === null) return;
        const parts = before.map((part) => ({
          ...part,
          ...after.parts.find(({ id }) => id === part.id),
        }));
        const confirmed = (list: typeof parts) => sum(list.map((part) => part.confirmedFen));
        expect(sum(parts.map(dueFen))).toBe(fen + by);
        expect(confirmed(parts) + after.creditFen).toBe(confirmed(before));
        expect(parts.every((part) => openFen(part) >= 0n && dueFen(part) >= 0n)).toBe(true);
        if (after.creditFen > 0n) expect(openTotal(parts)).toBe(0n);
      }),
    );
  });

  test("more falls on the last part that is open, less is taken from the end", () => {
    const parts = partsOf(1_000n, 30, 300n);
    expect(adjustPlan(parts, 50n)?.parts.map(({ adjustedFen }) => adjustedFen)).toEqual([0n, 50n]);
    expect(adjustPlan(parts, -800n)?.parts).toMatchObject([
      { adjustedFen: -100n, confirmedFen: 200n },
      { adjustedFen: -700n, confirmedFen: 0n },
    ]);
    expect(adjustPlan(parts, -800n)?.creditFen).toBe(100n);
  });
});

describe("a share by weight", () => {
  test("sums to the whole, and no part is a fen away from its exact share", () => {
    fc.assert(
      fc.property(total, fc.array(total, { minLength: 1, maxLength: 12 }), (fen, weights) => {
        const parts = splitByWeights(fen, weights);
        const whole = sum(weights);
        expect(sum(parts)).toBe(fen);
        for (const [index, part] of parts.entries()) {
          const exact = fen * (weights[index] ?? 0n);
          expect(part * whole > exact - whole && part * whole < exact + whole).toBe(true);
        }
      }),
    );
  });

  test("the fens left over go to the largest remainders", () => {
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitByWeights(101n, [1n, 2n])).toEqual([34n, 67n]);
    expect(splitByWeights(5n, [0n, 0n])).toEqual([0n, 0n]);
  });
});

describe("the balance of a part of the goods", () => {
  const lot = (id: string, quantity: number) => ({ id, lines: [{ unitPrice: 10_000n, quantity }] });
  const lots = [lot("one", 30), lot("two", 70)];

  test("is the lot's value of it; what has no lot yet keeps its own", () => {
    expect([...lotShares(700n, lots, 0n).values()]).toEqual([210n, 490n]);
    expect([...lotShares(700n, lots, 10_000n).values()]).toEqual([105n, 245n]);
  });

  test("is due with the deposit before the lot leaves", () => {
    const plan = partsOf(10_000n, 30, 0n);
    expect(dueForLots(plan, lots, new Set(), 10_000n)).toBe(3_000n);
    expect(dueForLots(plan, lots, new Set(["one"]), 10_000n)).toBe(5_100n);
    expect(dueForLots(plan, lots, new Set(["one", "two"]), 10_000n)).toBe(10_000n);
  });

  test("stands at each lot: its share, whether it is loaded, and what its loading still asks for", () => {
    const plan = partsOf(10_000n, 30, 5_100n);
    expect(lotStandings(plan, lots, new Set(["one"]), 10_000n)).toEqual([
      { id: "one", shareFen: 2_100n, isLoaded: true, missingFen: 0n },
      { id: "two", shareFen: 4_900n, isLoaded: false, missingFen: 4_900n },
    ]);
  });
});
