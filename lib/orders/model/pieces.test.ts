import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cartonsOf, openCartons, openPieces, piecesIn } from "@/lib/orders/model/pieces";

const line = (quantity: number, readyPieces = 0) => ({
  quantity,
  piecesPerCarton: 48,
  readyPieces,
  shippedPieces: 0,
  arrivedPieces: 0,
  pickedPieces: 0,
  cancelledPieces: 0,
});

describe("the pieces of a line", () => {
  test("the last carton may be part-filled", () => {
    expect(cartonsOf(0, 48)).toBe(0);
    expect(cartonsOf(48, 48)).toBe(1);
    expect(cartonsOf(49, 48)).toBe(2);
    expect(piecesIn(line(100), 3)).toBe(100);
    expect(piecesIn(line(100), 4)).toBeNull();
  });

  test("any way of making cartons ready, one after another, ends with exactly what was ordered", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }),
        (quantity, steps) => {
          let ready = 0;
          for (const cartons of steps) {
            const pieces = piecesIn(line(quantity, ready), cartons);
            if (pieces === null) expect(openCartons(line(quantity, ready))).toBeLessThan(cartons);
            else ready += pieces;
            expect(openPieces(line(quantity, ready))).toBeGreaterThanOrEqual(0);
          }
          ready += piecesIn(line(quantity, ready), openCartons(line(quantity, ready))) ?? 0;
          expect(ready).toBe(quantity);
        },
      ),
    );
  });
});
