import { describe, expect, test } from "vitest";
import { planOf } from "@/lib/orders/model/plan";
import { standardTerms } from "@/lib/orders/model/terms";
import { paymentState } from "@/lib/payments/model/status";

const owed = (fen: bigint, confirmed: readonly bigint[] = []) =>
  planOf(fen, standardTerms).map((part, index) => ({
    ...part,
    adjustedFen: 0n,
    confirmedFen: confirmed[index] ?? 0n,
  }));

describe("the state of an order's money", () => {
  test("a claim shows, but moves nothing", () => {
    expect(paymentState(owed(1000n), false)).toBe("none");
    expect(paymentState(owed(1000n), true)).toBe("claimed");
    expect(paymentState(owed(1000n, [300n]), true)).toBe("deposit_paid");
    expect(paymentState(owed(1000n, [299n]), true)).toBe("part");
    expect(paymentState(owed(1000n, [300n, 700n]), false)).toBe("paid");
  });
});
