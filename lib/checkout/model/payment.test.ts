import { describe, expect, test } from "vitest";
import { depositOf, paymentChoice } from "@/lib/checkout/model/payment";
import { termsOf } from "@/lib/orders/model/terms";

const terms = (depositPercent: number) => termsOf({ depositPercent });
const standing = { limitFen: 100_000n, days: 45, owedFen: 40_000n, overdueFen: 0n };

test("a deposit is the order's own, rounded half up; a hundred percent is all of it and none is nothing", () => {
  expect(depositOf(5n, terms(30))).toBe(2n);
  expect(depositOf(10n, terms(30))).toBe(3n);
  expect(depositOf(10n, terms(100))).toBe(10n);
  expect(depositOf(10n, terms(0))).toBe(0n);
});

describe("credit at checkout", () => {
  const credit = (fen: bigint, more: Partial<typeof standing> = {}) =>
    paymentChoice(fen, terms(30), { ...standing, ...more }).credit;

  test("is not spoken of where the seller grants none", () => {
    expect(paymentChoice(100n, terms(30), null).credit).toBeNull();
    expect(credit(100n, { limitFen: 0n })).toBeNull();
  });

  test("is offered up to what is free, to the fen", () => {
    expect(credit(60_000n)).toEqual({ freeFen: 60_000n, days: 45, problem: null });
    expect(credit(60_001n)?.problem).toBe("creditExceeded");
  });

  test("waits until what is overdue is paid", () => {
    expect(credit(100n, { overdueFen: 1n })?.problem).toBe("creditOverdue");
  });
});
