import { describe, expect, test } from "vitest";
import { nextStep, whoActs } from "@/lib/orders/model/next-step";
import { orderStatuses, whoseTurn } from "@/lib/orders/model/status";

const payments = [
  { deposit: false, balance: false },
  { deposit: true, balance: false },
  { deposit: true, balance: true },
];

describe("the next step", () => {
  test("is the move of the one whose turn it is, except that a claim or a hand-over is the seller's", () => {
    const cases = orderStatuses.flatMap((status) => payments.map((paid) => ({ status, paid })));
    for (const { status, paid } of cases) {
      const step = nextStep({ status, paid, hasClaim: false, isHandedOver: true });
      const expected = status === "picked_up" ? "buyer" : whoseTurn(status, paid);
      expect({ status, paid, who: whoActs(step) }).toEqual({ status, paid, who: expected });
    }
  });

  test("a transfer that was announced waits for the seller", () => {
    const unpaid = { deposit: false, balance: false };
    expect(
      nextStep({ status: "confirmed", paid: unpaid, hasClaim: true, isHandedOver: false }),
    ).toBe("sellerChecksDeposit");
    const deposited = { deposit: true, balance: false };
    expect(nextStep({ status: "ready", paid: deposited, hasClaim: true, isHandedOver: true })).toBe(
      "sellerChecksBalance",
    );
  });

  test("paid goods that stand with the seller go to the yard first", () => {
    const paid = { deposit: true, balance: true };
    expect(nextStep({ status: "ready", paid, hasClaim: false, isHandedOver: false })).toBe(
      "sellerHandsOver",
    );
    expect(nextStep({ status: "ready", paid, hasClaim: false, isHandedOver: true })).toBe(
      "operatorLoads",
    );
  });
});
