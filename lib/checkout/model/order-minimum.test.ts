import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OrderMinima, orderMinimum, shortOfMinimum } from "@/lib/checkout/model/order-minimum";

const lin: OrderMinima = {
  firstFen: 400_000n,
  repeatFen: 200_000n,
  inCountry: { firstFen: null, repeatFen: null },
  hasOrdered: false,
};

describe("a seller's minimum", () => {
  test("asks more of a first order than of the next", () => {
    expect(orderMinimum(lin)).toBe(400_000n);
    expect(orderMinimum({ ...lin, hasOrdered: true })).toBe(200_000n);
  });

  test("of the buyer's country goes before the one for everywhere, each amount alone", () => {
    const inCountry = { firstFen: 300_000n, repeatFen: null };
    expect(orderMinimum({ ...lin, inCountry })).toBe(300_000n);
    expect(orderMinimum({ ...lin, inCountry, hasOrdered: true })).toBe(200_000n);
  });

  test("of nothing in one country is nothing there", () => {
    expect(orderMinimum({ ...lin, inCountry: { firstFen: 0n, repeatFen: 0n } })).toBe(0n);
  });

  test("says what is missing, to the fen", () => {
    expect(shortOfMinimum(399_999n, 400_000n)).toBe(1n);
    expect(shortOfMinimum(400_000n, 400_000n)).toBe(0n);
    expect(shortOfMinimum(0n, 0n)).toBe(0n);
  });
});

const fen = fc.bigInt({ min: 0n, max: 10n ** 15n });

test("goods with what they are short of reach the minimum, and nothing less would", () => {
  fc.assert(
    fc.property(fen, fen, (goods, minimum) => {
      const short = shortOfMinimum(goods, minimum);
      expect(short >= 0n).toBe(true);
      expect(goods + short >= minimum).toBe(true);
      expect(short === 0n || goods + short === minimum).toBe(true);
    }),
  );
});

test("a country's own amounts decide alone, whatever is asked elsewhere", () => {
  const minima = fc.record({
    firstFen: fen,
    repeatFen: fen,
    hasOrdered: fc.boolean(),
    inCountry: fc.record({ firstFen: fen, repeatFen: fen }),
  });
  fc.assert(
    fc.property(minima, fen, (asked, elsewhere) => {
      expect(orderMinimum({ ...asked, firstFen: elsewhere, repeatFen: elsewhere })).toBe(
        orderMinimum(asked),
      );
    }),
  );
});
