import { describe, expect, test } from "vitest";
import { canCancelFree, standing } from "@/lib/orders/model/standing";
import { orderStatuses } from "@/lib/orders/model/status";

const at = new Date("2026-11-24T00:00:00Z");
const order = {
  status: "ready" as const,
  respondBy: at,
  instalments: [
    { kind: "deposit" as const, amountFen: 30n, adjustedFen: 0n, confirmedFen: 30n },
    { kind: "balance" as const, amountFen: 70n, adjustedFen: 0n, confirmedFen: 70n },
  ],
  hasClaim: false,
  lines: [{ quantity: 48, cancelledPieces: 8 }],
  handedPieces: 39,
};

describe("where an order stands", () => {
  test("everything but what was cancelled has to be in the yard", () => {
    expect(standing(order, at).step).toBe("sellerHandsOver");
    expect(standing({ ...order, handedPieces: 40 }, at).step).toBe("operatorLoads");
  });

  test("an unanswered order past its deadline has expired", () => {
    expect(standing({ ...order, status: "placed" }, at)).toMatchObject({
      status: "expired",
      step: "expired",
    });
  });

  test("a buyer leaves freely until money was confirmed", () => {
    const unpaid = { ...order, respondBy: new Date(at.getTime() + 1), instalments: [] };
    const free = orderStatuses.filter((status) =>
      canCancelFree(standing({ ...unpaid, status }, at)),
    );
    expect(free).toEqual(["placed", "confirmed", "countered"]);
    expect(canCancelFree(standing({ ...order, status: "confirmed" }, at))).toBe(false);
  });
});
