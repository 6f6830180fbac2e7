import { expect, test } from "vitest";
import { afterEnding, afterPlacing } from "@/lib/orders/model/shown-stock";

const line = { slug: "cup", quantity: 480, reserved: 0, ready: 0 };

test("lists learn that an order took the last pieces, and not of goods made to order", () => {
  expect(afterPlacing([{ ...line, reserved: 480 }])).toEqual({ stock: [], lists: true });
  expect(afterPlacing([{ ...line, reserved: 480, ready: 1 }])).toEqual({ stock: [], lists: false });
  expect(afterPlacing([line])).toEqual({ stock: [], lists: false });
});

test("lists learn that pieces came back where there were none", () => {
  expect(afterEnding([{ ...line, ready: 480 }])).toEqual({ stock: ["cup"], lists: true });
  expect(afterEnding([{ ...line, ready: 481 }, line])).toEqual({ stock: ["cup"], lists: false });
  expect(afterEnding([line])).toEqual({ stock: [], lists: false });
});
