import { describe, expect, test } from "vitest";
import { type Books, opened, planInPlace, planReversal } from "@/lib/payments/model/reversal";

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

  test("never lets an order pay for what was sent back, nor an older one", () => {
    const refund = { cause: "r", kind: "refund", put: [], fromCreditFen: 30n };
    const old = { ...spent, cause: "spend:old", put: [on("old", 30n)] };
    const parts = ["a", "b", "old"].map((id) => ({ id, confirmedFen: id === "a" ? 40n : 30n }));
    for (const moved of [
      [refund, paid, old],
      [spent, refund, paid, old],
    ])
      expect(
        planReversal("transfer:1", 70n, books({ parts, moved: moved as Books["moved"] })),
      ).toMatchObject({ undone: [], missingFen: 30n, refundedFen: 30n });
  });

  test("leaves money that a change of price moved within an order paid long before", () => {
    const other = (instalmentId: string, fen: bigint) => ({
      ...on(instalmentId, fen),
      orderId: "d",
    });
    const move = (put: unknown) => ({
      cause: "m",
      kind: "credit_released",
      put,
      fromCreditFen: 0n,
    });
    const plan = planReversal(
      "transfer:1",
      70n,
      books({
        parts: ["a", "b", "d1", "d2"].map((id) => ({ id, confirmedFen: id === "a" ? 40n : 30n })),
        moved: [move([other("d1", -30n), other("d2", 30n)]), spent, paid] as Books["moved"],
      }),
    );
    expect(plan.undone).toEqual([{ cause: "spend:b", applied: [on("b", -30n)] }]);
  });

  test("follows its money, and what was paid from it, to the part where it was moved", () => {
    const move = (put: unknown) => ({
      cause: "m",
      kind: "credit_released",
      put,
      fromCreditFen: 0n,
    });
    const parts = [
      { id: "a", confirmedFen: 0n },
      { id: "b", confirmedFen: 0n },
      { id: "c", confirmedFen: 70n },
    ];
    const moved = [move([on("a", -40n), on("b", -30n), on("c", 70n)]), spent, paid];
    expect(
      planReversal("transfer:1", 70n, books({ parts, moved: moved as Books["moved"] })),
    ).toMatchObject({
      back: [on("c", -40n)],
      undone: [{ cause: "spend:b", applied: [on("c", -30n)] }],
      missingFen: 0n,
    });
  });

  test("asks the transfer's own journal alone while its money is where it was put", () => {
    const here = books({ creditFen: 30n });
    expect(planInPlace("transfer:1", 70n, here)).toEqual(planReversal("transfer:1", 70n, here));
    expect(planInPlace("transfer:1", 70n, books({ creditFen: 29n }))).toBeNull();
    const less = { creditFen: 90n, parts: [{ id: "a", confirmedFen: 39n }] };
    expect(planInPlace("transfer:1", 70n, books(less))).toBeNull();
  });

  test("says what left since, and not what left before", () => {
    const refund = { cause: "r", kind: "refund", put: [], fromCreditFen: 30n };
    const gone = (moved: unknown) =>
      planReversal("transfer:1", 70n, books({ moved: moved as Books["moved"] }));
    expect(gone([refund, paid])).toMatchObject({ missingFen: 30n, refundedFen: 30n });
    expect(gone([paid, refund]).refundedFen).toBe(0n);
  });
});
