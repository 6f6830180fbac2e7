import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "@/lib/money/model";
import { allocate } from "@/lib/payments/model/allocation";

const part = (id: string, orderId: string, amountFen: bigint, confirmedFen = 0n) => ({
  id,
  orderId,
  amountFen,
  adjustedFen: 0n,
  confirmedFen,
});

const parts = [
  part("a1", "a", 300n),
  part("a2", "a", 700n),
  part("b1", "b", 30n),
  part("b2", "b", 70n, 20n),
];

describe("money that arrived", () => {
  test("goes where it was sent, then to the same orders, then to credit", () => {
    const wishes = [{ instalmentId: "b2", fen: 40n }];
    expect(allocate(40n, wishes, parts)).toEqual({
      applied: [{ instalmentId: "b2", orderId: "b", fen: 40n }],
      creditFen: 0n,
    });
    expect(allocate(1_100n, wishes, parts)).toMatchObject({ creditFen: 20n });
  });

  test("counts once, to the fen, and fills no part beyond what it lacks", () => {
    const fen = fc.bigInt({ min: 0n, max: 3_000n });
    const wish = fc.record({
      instalmentId: fc.constantFrom("a1", "a2", "b1", "b2", "gone"),
      fen,
    });
    fc.assert(
      fc.property(fen, fc.array(wish, { maxLength: 5 }), (amount, wishes) => {
        const { applied, creditFen } = allocate(amount, wishes, parts);
        expect(sum(applied.map((one) => one.fen)) + creditFen).toBe(amount);
        for (const one of applied) {
          const open = parts.find(({ id }) => id === one.instalmentId);
          expect(one.fen <= (open?.amountFen ?? 0n) - (open?.confirmedFen ?? 0n)).toBe(true);
        }
        if (creditFen > 0n) expect(sum(applied.map((one) => one.fen))).toBe(1_080n);
      }),
    );
  });
});
