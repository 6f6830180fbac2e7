import { expect, test } from "vitest";
import { placingKey } from "@/lib/checkout/model/checkout";

const cart = { id: "0197f0a0-0000-7000-8000-000000000001", version: 3 };

test("a key stands for one part of one state of a cart, in whatever order its sellers are named", () => {
  expect(placingKey(cart, ["seller-aaaaaa", "seller-bbbbbb"])).toBe(
    placingKey(cart, ["seller-bbbbbb", "seller-aaaaaa"]),
  );
  expect(placingKey(cart, ["seller-aaaaaa"])).not.toBe(placingKey(cart, []));
  expect(placingKey({ ...cart, version: 4 }, [])).not.toBe(placingKey(cart, []));
});

test("a key fits its column however many sellers there are", () => {
  expect(
    placingKey(
      cart,
      Array.from({ length: 40 }, (_, index) => `seller-${index + 100_000}`),
    ).length,
  ).toBeLessThanOrEqual(100);
});
