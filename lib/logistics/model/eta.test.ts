import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EtaInput, eta, widest } from "@/lib/logistics/model/eta";
import { routeCodes } from "@/lib/logistics/model/milestone";
import type { OrderStatus } from "@/lib/orders/model/status";

const DAY = 86_400_000;
const today = new Date("2026-11-24T06:00:00Z");
const inDays = (count: number) => new Date(today.getTime() + count * DAY);

const input = (given: Partial<EtaInput>): EtaInput => ({
  status: "placed",
  placedAt: today,
  lead: { min: 12, max: 18 },
  readyOn: null,
  departsOn: null,
  route: { min: 12, max: 20 },
  milestones: [],
  now: today,
  ...given,
});

const span = (given: Partial<EtaInput>) => {
  const found = eta(input(given));
  return (
    found && {
      from: (found.from.getTime() - today.getTime()) / DAY,
      to: (found.to.getTime() - today.getTime()) / DAY,
      basis: found.basis,
    }
  );
};

describe("the expected arrival", () => {
  test("starts from the goods' production time", () => {
    expect(span({})).toEqual({ from: 27, to: 45, basis: "leadTime" });
  });

  test("follows the seller's promise", () => {
    expect(span({ status: "confirmed", readyOn: inDays(10) })).toEqual({
      from: 25,
      to: 37,
      basis: "promise",
    });
  });

  test("follows the planned departure, then the route, then the last milestone", () => {
    expect(span({ status: "ready", departsOn: inDays(4) })).toEqual({
      from: 16,
      to: 24,
      basis: "departure",
    });
    const departed = { code: "DEPARTED_YIWU", at: today };
    expect(span({ status: "shipped", milestones: [departed] })).toEqual({
      from: 12,
      to: 20,
      basis: "route",
    });
    const crossed = { code: "CROSSED_BORDER", at: today };
    expect(span({ status: "shipped", milestones: [crossed, departed] })?.basis).toBe("milestone");
  });

  test("says when its range has passed", () => {
    const late = eta(
      input({ status: "shipped", milestones: [{ code: "DEPARTED_YIWU", at: inDays(-30) }] }),
    );
    expect(late?.isLate).toBe(true);
  });

  test("ends at the point", () => {
    expect(
      ["at_pickup", "picked_up", "closed", "cancelled"].map((status) =>
        eta(input({ status: status as OrderStatus })),
      ),
    ).toEqual([null, null, null, null]);
  });
});

describe("the expected arrival, whatever the situation,", () => {
  const situations = fc.record({
    status: fc.constantFrom<OrderStatus>(
      "placed",
      "confirmed",
      "in_production",
      "ready",
      "shipped",
    ),
    placed: fc.integer({ min: -120, max: 0 }),
    ready: fc.option(fc.integer({ min: -60, max: 120 })),
    departs: fc.option(fc.integer({ min: -30, max: 60 })),
    min: fc.integer({ min: 1, max: 30 }),
    more: fc.integer({ min: 0, max: 30 }),
    codes: fc.subarray([...routeCodes]),
    ago: fc.integer({ min: 0, max: 90 }),
  });

  test("is a range that is never over before it begins and never in the past", () => {
    fc.assert(
      fc.property(situations, ({ status, placed, ready, departs, min, more, codes, ago }) => {
        const found = eta(
          input({
            status,
            placedAt: inDays(placed),
            readyOn: ready === null ? null : inDays(ready),
            departsOn: departs === null ? null : inDays(departs),
            route: { min, max: min + more },
            milestones: codes.map((code, index) => ({ code, at: inDays(index - ago) })),
          }),
        );
        return found !== null && found.from >= today && found.to >= found.from;
      }),
    );
  });

  test("narrows with each milestone at the time it comes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (min, more) => {
        const route = { min, max: min + more };
        const codes = routeCodes.filter(
          (code) => routeCodes.indexOf(code) >= routeCodes.indexOf("DEPARTED_YIWU"),
        );
        const widths = codes.map((code) => {
          const found = eta(input({ status: "shipped", route, milestones: [{ code, at: today }] }));
          return found ? found.to.getTime() - found.from.getTime() : Number.NaN;
        });
        return widths.every((width, index) => index === 0 || width <= (widths[index - 1] ?? 0));
      }),
    );
  });

  test("of parts spans the fastest and the slowest", () => {
    const fast = eta(input({ departsOn: inDays(1), status: "ready" }));
    const slow = eta(input({ departsOn: inDays(9), status: "ready" }));
    const both = fast && slow && widest([fast, slow]);
    expect(both && [both.from, both.to]).toEqual([fast?.from, slow?.to]);
  });
});
