import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settlement } from "@/lib/orders/model/settlement";

const owed = (depositFen: bigint, balanceFen: bigint, paid: readonly [bigint, bigint]) =>
  settlement([
    { kind: "deposit", amountFen: depositFen, confirmedFen: paid[0] },
    { kind: "balance", amountFen: balanceFen, confirmedFen: paid[1] },
  ]);

const fen = fc.bigInt({ min: 1n, max: 10n ** 12n });
const paid = fc.bigInt({ min: 0n, max: 10n ** 12n });

describe("what was confirmed against what is owed", () => {
  test("the deposit is covered to the fen, not one before", () => {
    expect(owed(30_000n, 70_000n, [29_999n, 0n])).toMatchObject({ deposit: false, balance: false });
    expect(owed(30_000n, 70_000n, [30_000n, 0n])).toMatchObject({ deposit: true, balance: false });
    expect(owed(30_000n, 70_000n, [30_000n, 69_999n])).toMatchObject({ balance: false });
    expect(owed(30_000n, 70_000n, [30_000n, 70_000n])).toMatchObject({ balance: true });
  });

  test("what is too much under one reference counts toward the other", () => {
    expect(owed(30_000n, 70_000n, [100_000n, 0n])).toMatchObject({ balance: true });
    expect(owed(30_000n, 70_000n, [0n, 30_000n])).toMatchObject({ deposit: true });
    expect(owed(30_000n, 70_000n, [30_000n, 70_001n])).toMatchObject({ surplusFen: 1n });
  });

  test("no fen is lost or made, and a paid order has paid its deposit", () => {
    fc.assert(
      fc.property(fen, fen, paid, paid, (deposit, balance, first, second) => {
        const { dueFen, confirmedFen, surplusFen, ...covered } = owed(deposit, balance, [
          first,
          second,
        ]);
        expect([dueFen, confirmedFen]).toEqual([deposit + balance, first + second]);
        expect(surplusFen > 0n).toBe(confirmedFen > dueFen);
        expect(surplusFen === 0n || confirmedFen - surplusFen === dueFen).toBe(true);
        if (covered.balance) expect(covered.deposit).toBe(true);
      }),
    );
  });
});
