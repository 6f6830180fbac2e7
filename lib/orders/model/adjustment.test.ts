import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterCancelling, cancelOffer } from "@/lib/orders/model/adjustment";
import { reachOf } from "@/lib/orders/model/reach";
import { standardTerms } from "@/lib/orders/model/terms";

const at = new Date("2026-11-24T04:00:00Z");
const order = {
  status: "in_production",
  confirmedAt: at,
  readyOn: new Date("2026-12-10T00:00:00Z"),
  readyAt: null,
  lines: [{ unitPrice: 57_605n, quantity: 100, cancelledPieces: 0 }],
  terms: standardTerms,
} as const;

describe("ending a confirmed order", () => {
  test("costs nothing before production, then the agreed share of the goods, rounded half up", () => {
    expect(cancelOffer({ ...order, status: "confirmed" }, "yard", at)?.feeFen).toBe(0n);
    expect(cancelOffer(order, "yard", at)).toEqual({
      percent: 20,
      feeFen: 11_521n,
      isFarTooLate: false,
      isAtOnce: false,
    });
    expect(cancelOffer(order, "loaded", at)).toMatchObject({ percent: 30, feeFen: 17_282n });
    const shipped = { ...order, status: "shipped" } as const;
    expect(cancelOffer(shipped, "loaded", at)?.percent).toBe(30);
  });

  test("costs nothing once the seller is more than sixty days late", () => {
    const readyOn = (day: string) => ({ ...order, readyOn: new Date(`${day}T00:00:00Z`) });
    expect(cancelOffer(readyOn("2026-09-25"), "yard", at)?.percent).toBe(20);
    expect(cancelOffer(readyOn("2026-09-24"), "yard", at)).toMatchObject({
      percent: 0,
      isFarTooLate: true,
      isAtOnce: true,
    });
    expect(cancelOffer(readyOn("2026-09-24"), "loaded", at)).toMatchObject({
      percent: 0,
      isAtOnce: false,
    });
  });

  test("is not free because goods that were made in time wait for the buyer", () => {
    const readyOn = new Date("2026-09-24T00:00:00Z");
    const made = (day: string) =>
      cancelOffer({ ...order, status: "ready", readyOn, readyAt: new Date(day) }, "yard", at);
    expect(made("2026-09-23T04:00:00Z")).toMatchObject({ percent: 20, isFarTooLate: false });
    expect(made("2026-11-24T04:00:00Z")).toMatchObject({ percent: 0, isFarTooLate: true });
  });

  test("is not offered before confirmation, nor once goods have arrived", () => {
    expect(cancelOffer({ ...order, confirmedAt: null }, "yard", at)).toBeNull();
    expect(cancelOffer(order, "arrived", at)).toBeNull();
    expect(cancelOffer({ ...order, status: "at_pickup" }, "loaded", at)).toBeNull();
  });

  test("looks at the lot that has come furthest", () => {
    const lot = (status: string, containerId: string | null = null) => ({ status, containerId });
    expect(reachOf([])).toBe("yard");
    expect(reachOf([lot("at_yard"), lot("at_yard", "c")])).toBe("loaded");
    expect(reachOf([lot("at_yard"), lot("shipped", "c")])).toBe("loaded");
    expect(reachOf([lot("shipped", "c"), lot("at_pickup", "c")])).toBe("arrived");
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
