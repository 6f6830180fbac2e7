import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitByPercent, sum } from "@/lib/money/model";
import { settlement } from "@/lib/orders/model/settlement";
import { openFen, paymentState } from "@/lib/payments/model/status";

const total = fc.bigInt({ min: 1n, max: 10n ** 12n });
const percent = fc.integer({ min: 1, max: 99 });

const owed = (fen: bigint, depositPercent: number, confirmed: readonly bigint[] = []) => {
  const [deposit = 0n, balance = 0n] = splitByPercent(fen, [depositPercent, 100 - depositPercent]);
  return [
    { kind: "deposit" as const, amountFen: deposit, confirmedFen: confirmed[0] ?? 0n },
    { kind: "balance" as const, amountFen: balance, confirmedFen: confirmed[1] ?? 0n },
  ];
};

describe("what is owed and what came", () => {
  test("instalments sum to the total, whatever the percent", () => {
    fc.assert(
      fc.property(total, percent, (fen, share) => {
        const instalments = owed(fen, share);
        expect(settlement(instalments).dueFen).toBe(fen);
        expect(instalments.every(({ amountFen }) => amountFen >= 0n)).toBe(true);
      }),
    );
  });

  test("thirty percent is rounded half up, the last takes the rest", () => {
    expect(splitByPercent(105n, [30, 70])).toEqual([32n, 73n]);
    expect(splitByPercent(101n, [30, 70])).toEqual([30n, 71n]);
    expect(splitByPercent(1n, [30, 70])).toEqual([0n, 1n]);
  });

  test("the state depends on how much came, not under which reference", () => {
    fc.assert(
      fc.property(
        total,
        percent,
        fc.bigInt({ min: 0n, max: 2n * 10n ** 12n }),
        fc.integer({ min: 0, max: 100 }),
        (fen, share, came, under) => {
          const first = (came * BigInt(under)) / 100n;
          const one = owed(fen, share, [first, came - first]);
          const other = owed(fen, share, [came, 0n]);
          expect(paymentState(one, false)).toBe(paymentState(other, false));
          const settled = settlement(one);
          expect(settled.surplusFen).toBe(came > fen ? came - fen : 0n);
          expect(settled.balance).toBe(came >= fen);
          if (settled.balance) expect(settled.deposit).toBe(true);
        },
      ),
    );
  });

  test("more money never makes the state worse", () => {
    const rank = ["none", "part", "deposit_paid", "paid", "over"];
    fc.assert(
      fc.property(
        total,
        percent,
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        (fen, share, a, b) => {
          const before = paymentState(owed(fen, share, [a]), false);
          const after = paymentState(owed(fen, share, [a + b]), false);
          expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
        },
      ),
    );
  });

  test("a claim shows, but moves nothing", () => {
    expect(paymentState(owed(1000n, 30), true)).toBe("claimed");
    expect(settlement(owed(1000n, 30)).deposit).toBe(false);
    expect(paymentState(owed(1000n, 30, [300n]), true)).toBe("deposit_paid");
    expect(paymentState(owed(1000n, 30, [299n]), true)).toBe("part");
    expect(paymentState(owed(1000n, 30, [300n, 700n]), false)).toBe("paid");
    expect(paymentState(owed(1000n, 30, [300n, 701n]), false)).toBe("over");
  });

  test("what is still open is never negative", () => {
    expect(openFen({ amountFen: 300n, confirmedFen: 100n })).toBe(200n);
    expect(openFen({ amountFen: 300n, confirmedFen: 400n })).toBe(0n);
    expect(sum(owed(999n, 30).map(openFen))).toBe(999n);
  });
});
