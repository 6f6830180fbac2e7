import { describe, expect, test } from "vitest";
import type { Owed } from "@/lib/orders/model/plan";
import { settlement } from "@/lib/orders/model/settlement";

const part = (kind: Owed["kind"], amountFen: bigint, confirmedFen: bigint, adjustedFen = 0n) => ({
  kind,
  amountFen,
  adjustedFen,
  confirmedFen,
});

const paid = (deposit: bigint, balance: bigint) =>
  settlement([part("deposit", 30_000n, deposit), part("balance", 70_000n, balance)]);

describe("what was confirmed against what is owed", () => {
  test("the deposit is covered to the fen, not one before", () => {
    expect(paid(29_999n, 0n)).toMatchObject({ deposit: false, balance: false });
    expect(paid(30_000n, 0n)).toMatchObject({ deposit: true, balance: false });
    expect(paid(30_000n, 69_999n)).toMatchObject({ balance: false, all: false });
    expect(paid(30_000n, 70_000n)).toMatchObject({ balance: true, all: true });
  });

  test("payment up front opens production and loading at once", () => {
    expect(settlement([part("full", 100n, 99n)])).toMatchObject({ deposit: false, balance: false });
    expect(settlement([part("full", 100n, 100n)])).toMatchObject({ deposit: true, all: true });
  });

  test("credit stops neither production nor loading, and is owed all the same", () => {
    expect(settlement([part("credit", 100n, 0n)])).toMatchObject({
      deposit: true,
      balance: true,
      all: false,
    });
  });

  test("an adjustment moves what is due, never the frozen amount", () => {
    const parts = [part("deposit", 30n, 30n), part("balance", 70n, 60n, -10n)];
    expect(settlement(parts)).toMatchObject({ dueFen: 90n, confirmedFen: 90n, all: true });
  });
});
