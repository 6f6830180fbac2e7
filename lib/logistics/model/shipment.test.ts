import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cartonCount,
  cartonsToHandOver,
  type LineProgress,
  nextOrderStatus,
  piecesIn,
  splitRange,
  takeCartons,
} from "@/lib/logistics/model/shipment";

const line = (progress: Partial<LineProgress>): LineProgress => ({
  quantity: 480,
  perCarton: 48,
  readyPieces: 480,
  cancelledPieces: 0,
  inYard: 0,
  lastCarton: 0,
  ...progress,
});

describe("cartons to hand over", () => {
  test("are the whole ready ones", () => {
    expect(cartonsToHandOver(line({}))).toBe(10);
    expect(cartonsToHandOver(line({ readyPieces: 100 }))).toBe(2);
  });

  test("leave out what stands in the yard", () => {
    expect(cartonsToHandOver(line({ inYard: 144, lastCarton: 3 }))).toBe(7);
  });

  test("count a last carton that is not full", () => {
    expect(cartonsToHandOver(line({ quantity: 500, readyPieces: 500 }))).toBe(11);
    expect(takeCartons(line({ quantity: 500, readyPieces: 500 }), 11)).toEqual({
      range: { from: 1, to: 11 },
      pieces: 500,
    });
  });

  test("are never more than ready", () => {
    expect(takeCartons(line({ readyPieces: 96 }), 3)).toBeNull();
    expect(takeCartons(line({}), 0)).toBeNull();
  });

  test("taken in any steps number each carton once and lose no piece", () => {
    const steps = fc.record({
      quantity: fc.integer({ min: 1, max: 5000 }),
      per: fc.integer({ min: 1, max: 144 }),
      parts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(steps, ({ quantity, per, parts }) => {
        let progress = line({ quantity, perCarton: per, readyPieces: quantity });
        for (let index = 0; cartonsToHandOver(progress) > 0; index += 1) {
          const wish = Math.min(parts[index % parts.length] ?? 1, cartonsToHandOver(progress));
          const taken = takeCartons(progress, wish);
          if (taken?.range.from !== progress.lastCarton + 1) return false;
          progress = {
            ...progress,
            inYard: progress.inYard + taken.pieces,
            lastCarton: taken.range.to,
          };
        }
        return progress.inYard === quantity && progress.lastCarton === Math.ceil(quantity / per);
      }),
    );
  });
});

describe("a split range", () => {
  test("keeps every carton and piece", () => {
    const cuts = fc.record({
      from: fc.integer({ min: 1, max: 50 }),
      count: fc.integer({ min: 1, max: 50 }),
      cut: fc.integer({ min: -2, max: 60 }),
    });
    fc.assert(
      fc.property(cuts, ({ from, count, cut }) => {
        const range = { from, to: from + count - 1 };
        const parts = splitRange(range, cut).filter((part) => part !== null);
        const cartons = parts.reduce((sum, part) => sum + cartonCount(part), 0);
        const pieces = parts.reduce((sum, part) => sum + piecesIn(part, 2000, 24), 0);
        return cartons === count && pieces === piecesIn(range, 2000, 24);
      }),
    );
  });
});

describe("an order's state", () => {
  const done = { open: 0, ready: 0 };

  test("stays ready while a carton has not departed", () => {
    expect(nextOrderStatus("ready", { open: 0, ready: 48 }, ["shipped", "loaded"])).toBeNull();
    expect(nextOrderStatus("in_production", { open: 48, ready: 0 }, ["at_pickup"])).toBeNull();
  });

  test("is shipped when all departed", () => {
    expect(nextOrderStatus("ready", done, ["shipped", "at_pickup"])).toBe("shipped");
  });

  test("can be collected with the first lot counted at the point", () => {
    expect(nextOrderStatus("shipped", done, ["shipped", "shipped"])).toBeNull();
    expect(nextOrderStatus("shipped", done, ["shipped", "at_pickup"])).toBe("at_pickup");
    expect(nextOrderStatus("shipped", done, ["shipped", "picked_up"])).toBeNull();
  });

  test("is picked up with the last lot", () => {
    expect(nextOrderStatus("at_pickup", done, ["picked_up", "at_pickup"])).toBeNull();
    expect(nextOrderStatus("at_pickup", done, ["picked_up", "picked_up"])).toBe("picked_up");
  });
});
