import { expect, test } from "vitest";
import { isShort, shortFen } from "@/lib/orders/model/short";

const line = (quantity: number, readyPieces: number, cancelledPieces = 0) => ({
  quantity,
  readyPieces,
  cancelledPieces,
  piecesPerCarton: 48,
  shippedPieces: 0,
  arrivedPieces: 0,
  pickedPieces: 0,
  unitPrice: 333n,
});

test("an order is short when something is made and something is not", () => {
  expect(isShort([line(480, 240)])).toBe(true);
  expect(isShort([line(480, 480), line(96, 0)])).toBe(true);
  expect(isShort([line(480, 0)])).toBe(false);
  expect(isShort([line(480, 480)])).toBe(false);
  expect(isShort([line(480, 240, 240)])).toBe(false);
});

test("what is called off is the difference of two line totals, so no fen is lost to rounding", () => {
  expect(shortFen([line(10, 5)])).toBe(17n - 33n);
  expect(shortFen([line(480, 480)])).toBe(0n);
});
