import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterCancelling, cancelOffer } from "@/lib/orders/model/adjustment";
import { standardTerms } from "@/lib/orders/model/terms";

const at = new Date("2026-11-24T04:00:00Z");
const order = {
  status: "in_production",
  confirmedAt: at,
  readyOn: new Date("2026-12-10T00:00:00Z"),
  lines: [{ unitPrice: 57_605n, quantity: 100, cancelledPieces: 0 }],
  terms: standardTerms,
} as const;

describe("ending a confirmed order", () => {
  test("costs nothing before production, then the agreed share of the goods, rounded half up", () => {
    expect(cancelOffer({ ...order, status: "confirmed" }, false, at)?.feeFen).toBe(0n);
    expect(cancelOffer(order, false, at)).toEqual({
      percent: 20,
      feeFen: 11_521n,
      isFarTooLate: false,
    });
  });

  test("costs nothing once the seller is more than sixty days late", () => {
    const readyOn = (day: string) => ({ ...order, readyOn: new Date(`${day}T00:00:00Z`) });
    expect(cancelOffer(readyOn("2026-09-25"), false, at)?.percent).toBe(20);
    expect(cancelOffer(readyOn("2026-09-24"), false, at)).toMatchObject({
      percent: 0,
      isFarTooLate: true,
    });
  });

  test("is not offered before confirmation, once something is loaded, or after it left", () => {
    expect(cancelOffer({ ...order, confirmedAt: null }, false, at)).toBeNull();
    expect(cancelOffer(order, true, at)).toBeNull();
    expect(cancelOffer({ ...order, status: "shipped" }, false, at)).toBeNull();
  });

  test("leaves the buyer what was paid beyond the fee, or owing what lacks of it; never both", () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(fen, fen, (paid, fee) => {
        const { backFen, owedFen } = afterCancelling(paid, fee);
        expect(backFen - owedFen).toBe(paid - fee);
        expect(backFen === 0n || owedFen === 0n).toBe(true);
      }),
    );
  });
});
