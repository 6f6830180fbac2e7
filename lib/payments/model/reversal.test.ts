import { describe, expect, test } from "vitest";
import { type Books, opened, planReversal } from "@/lib/payments/model/reversal";

const on = (instalmentId: string, fen: bigint) => ({ orderId: "order", instalmentId, fen });
const paid = { cause: "transfer:1", kind: "payment", put: [on("a", 40n)], fromCreditFen: -30n };
const spent = { cause: "spend:b", kind: "credit_spent", put: [on("b", 30n)], fromCreditFen: 30n };

const books = (more: Partial<Books>): Books => ({
  creditFen: 0n,
  parts: [
    { id: "a", confirmedFen: 40n },
    { id: "b", confirmedFen: 30n },
  ],
  moved: [spent, paid] as Books["moved"],
  ...more,
});

describe("taking a transfer back", () => {
  test("undoes only what credit does not cover", () => {
    const plan = planReversal("transfer:1", 70n, books({ creditFen: 12n }));
    expect(plan.undone).toEqual([{ cause: "spend:b", applied: [on("b", -18n)] }]);
    expect(plan).toMatchObject({ back: [on("a", -40n)], fromCreditFen: 30n, missingFen: 0n });
    expect(opened(plan)).toEqual(new Map([["order", 58n]]));
  });

  test("takes no part below nothing, though it was paid twice and made cheaper since", () => {
    const again = { ...spent, cause: "spend:a", put: [on("a", 30n)] };
    const plan = planReversal(
      "transfer:1",
      70n,
      books({
        parts: [{ id: "a", confirmedFen: 50n }],
        moved: [again, paid] as Books["moved"],
      }),
    );
    expect(plan.back).toEqual([on("a", -40n)]);
    expect(plan.undone).toEqual([{ cause: "spend:a", applied: [on("a", -10n)] }]);
    expect(plan.missingFen).toBe(20n);
  });

  test("undoes nothing twice", () => {
    const before = { cause: "spend:b:undone:2", kind: "credit_unspent", put: [on("b", -25n)] };
    const plan = planReversal(
      "transfer:1",
      70n,
      books({ moved: [{ ...before, fromCreditFen: -25n }, spent, paid] as Books["moved"] }),
    );
    expect(plan.undone).toEqual([{ cause: "spend:b", applied: [on("b", -5n)] }]);
    expect(plan.missingFen).toBe(25n);
  });

  test("says what left since, and not what left before", () => {
    const refund = { cause: "r", kind: "refund", put: [], fromCreditFen: 30n };
    const gone = (moved: unknown) =>
      planReversal("transfer:1", 70n, books({ moved: moved as Books["moved"] }));
    expect(gone([refund, paid])).toMatchObject({ missingFen: 30n, refundedFen: 30n });
    expect(gone([paid, refund]).refundedFen).toBe(0n);
  });
});
