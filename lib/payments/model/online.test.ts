import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feeOf, isTooLateToAsk, nextLook, refundKey, verdictOf } from "@/lib/payments/model/online";
import { refundableFen } from "@/lib/payments/model/refund";
import type { CardCharge, CardSession } from "@/lib/payments/stripe/card";

const asked = { id: "payment", orderNumber: "KV-1", amountFen: 500n };
const total = { amount: 500n, currency: "cny" };

const charge: CardCharge = {
  id: "ch",
  intentId: "pi",
  status: "succeeded",
  total,
  refunded: 0n,
  isDisputed: false,
  failure: null,
  way: "card",
  paymentId: "payment",
  booked: null,
};

const session = (more: Partial<CardSession> = {}): CardSession => ({
  id: "cs",
  status: "complete",
  isPaid: true,
  total,
  url: null,
  expiresAt: new Date(0),
  reference: null,
  paymentId: "payment",
  orderNumber: "KV-1",
  intentId: "pi",
  charge,
  ...more,
});

const statusOf = (more: Partial<CardSession>) => verdictOf(session(more), asked).status;

describe("what a provider's page makes of a payment", () => {
  test("paid as asked is paid", () => {
    expect(verdictOf(session(), asked)).toEqual({ status: "paid", reason: null });
    expect(statusOf({ charge: null })).toBe("paid");
  });

  test("paid otherwise is set aside, with the reason", () => {
    const reasonOf = (more: Partial<CardSession>) => verdictOf(session(more), asked).reason;
    expect(reasonOf({ total: { amount: 499n, currency: "cny" } })).toBe("otherAmount");
    expect(reasonOf({ total: null })).toBe("otherAmount");
    expect(reasonOf({ total: { amount: 500n, currency: "usd" } })).toBe("otherCurrency");
    expect(reasonOf({ charge: { ...charge, total: { ...total, amount: 1n } } })).toBe(
      "otherAmount",
    );
    expect(reasonOf({ paymentId: null })).toBe("otherPayment");
    expect(reasonOf({ orderNumber: "KV-2" })).toBe("otherOrder");
  });

  test("not paid is open, over, in work or failed", () => {
    expect(statusOf({ isPaid: false, status: "open" })).toBe("open");
    expect(statusOf({ isPaid: false, status: "expired" })).toBe("expired");
    expect(statusOf({ isPaid: false, charge: { ...charge, status: "pending" } })).toBe("checking");
    const failed = { ...charge, status: "failed" as const, failure: "declined" };
    expect(verdictOf(session({ isPaid: false, charge: failed }), asked)).toEqual({
      status: "failed",
      reason: "declined",
    });
  });
});

test("a fee in another currency is the same share, rounded half up", () => {
  const booked = { id: "txn", net: 0n };
  expect(feeOf(10_000n, { ...booked, currency: "cny", gross: 10_000n, fee: 340n })).toBe(340n);
  expect(feeOf(10_000n, { ...booked, currency: "hkd", gross: 10_800n, fee: 367n })).toBe(340n);
});

const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute);

test("whoever waits is looked after within the minute for the first hour, then less often", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (age) => {
      const pause = nextLook(at(0), at(age)).getTime() - at(age).getTime();
      expect(pause).toBeLessThanOrEqual(age < 60 ? minute : 60 * minute);
      expect(pause).toBeGreaterThan(0);
    }),
  );
});

test("the provider is asked for the same page for five minutes, and for a refund under one key", () => {
  expect(isTooLateToAsk(at(35), at(5))).toBe(false);
  expect(isTooLateToAsk(at(35), at(5.1))).toBe(true);
  expect(refundKey("r", at(0), at(4.9))).toBe("r");
  expect(refundKey("r", at(0), at(5))).toBe("r:again");
});

test("what is refunded or disputed cannot be refunded, unless the dispute was won", () => {
  const payment = { amountFen: 500n, refundedFen: 100n };
  const of = (status: string) => [{ amountFen: 300n, status }];
  expect(refundableFen(payment, [])).toBe(400n);
  expect(refundableFen(payment, of("lost"))).toBe(100n);
  expect(refundableFen(payment, of("needs_answer"))).toBe(100n);
  expect(refundableFen(payment, of("won"))).toBe(400n);
  expect(refundableFen({ ...payment, refundedFen: 400n }, of("lost"))).toBe(0n);
});
