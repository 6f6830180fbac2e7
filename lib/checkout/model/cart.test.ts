import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CartItem,
  entryUnit,
  type Goods,
  isAcceptable,
  lineProblems,
  partsBySeller,
  piecesOf,
  priceLines,
  priceNow,
  seenAfter,
  totalsOf,
} from "@/lib/checkout/model/cart";
import { lineTotal, sum } from "@/lib/money/model";

const goods: Goods = {
  productId: "cup",
  sellerId: "lin",
  isOnSale: true,
  isStockOnly: false,
  moq: 480,
  multiple: 48,
  moqScope: "variant",
  minPerVariant: null,
  max: null,
  tiers: [
    { minQuantity: 480, unitPrice: 12_000n },
    { minQuantity: 1440, unitPrice: 11_000n },
    { minQuantity: 4800, unitPrice: 10_200n },
  ],
  piecesPerCarton: 48,
  cartonCm3: 83_000,
  grossGrams: 13_050,
};

type Change = Partial<Omit<CartItem, "goods">> & { goods?: Partial<Goods> };

const item = ({ goods: special, ...change }: Change = {}): CartItem => ({
  variantId: "white",
  quantity: 480,
  available: 0,
  seen: { unitPrice: 12_000n, moq: 480, multiple: 48 },
  ...change,
  goods: { ...goods, ...special },
});

const only = (change: Change) => {
  const [line] = priceLines([item(change)]);
  if (!line) throw new Error("no line");
  return line;
};

describe("a line", () => {
  test("costs the step it reaches, and names the next one", () => {
    const line = only({ quantity: 1392 });
    expect(line.totalFen).toBe(167_040n);
    expect(line.next).toEqual({ tier: goods.tiers[1], more: 48, savesFen: 8_640n });
    expect(line).toMatchObject({ cartons: 29, cm3: 29 * 83_000, grams: 29 * 13_050, problems: [] });
  });

  test("never rounds the unit price: 12,000 pieces at 0.0350 cost 420.00", () => {
    const tiers = [{ minQuantity: 480, unitPrice: 350n }];
    expect(only({ quantity: 12_000, goods: { tiers } }).totalFen).toBe(42_000n);
  });

  test("with a quantity that does not divide names both neighbours", () => {
    expect(only({ quantity: 500 }).problems).toEqual([
      { kind: "wrongMultiple", below: 480, above: 528 },
    ]);
  });

  test("above the variant's most names it, and cannot be accepted away", () => {
    const { problems } = only({ quantity: 960, goods: { max: 480 } });
    expect(problems).toEqual([{ kind: "aboveMax", max: 480 }]);
    expect(problems.some(isAcceptable)).toBe(false);
  });

  test("of a withdrawn product says nothing else", () => {
    expect(only({ quantity: 500, goods: { isOnSale: false } }).problems).toEqual([
      { kind: "withdrawn" },
    ]);
  });

  test("shows what the seller changed: price, minimum and multiple", () => {
    const line = only({
      quantity: 960,
      goods: { moq: 960, multiple: 96, tiers: [{ minQuantity: 960, unitPrice: 12_500n }] },
    });
    expect(line.problems).toEqual([
      { kind: "priceChanged", was: 12_000n, now: 12_500n },
      { kind: "moqChanged", was: 480, now: 960 },
      { kind: "multipleChanged", was: 48, now: 96 },
    ]);
  });

  test("of goods sold from stock alone cannot exceed the stock; other goods are made to order", () => {
    expect(only({ available: 96, goods: { isStockOnly: true } }).problems).toEqual([
      { kind: "beyondStock", available: 96 },
    ]);
    expect(only({ available: 96 }).problems).toEqual([]);
  });
});

describe("variants of one product", () => {
  const colours = (...quantities: number[]) =>
    quantities.map((quantity, index) =>
      item({ variantId: `v${index}`, quantity, goods: { moqScope: "product" } }),
    );

  test("reach the minimum together: 192 + 192 + 96", () => {
    expect(priceLines(colours(192, 192, 96)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("say how much is missing, in any colour", () => {
    const [line] = priceLines(colours(240, 192));
    expect(line?.problems).toEqual([{ kind: "shortOfMoq", short: 48 }]);
  });

  test("have a least of their own besides", () => {
    const problems = priceLines(
      colours(48, 432).map((one) => ({ ...one, goods: { ...one.goods, minPerVariant: 96 } })),
    ).map((line) => line.problems);
    expect(problems).toEqual([[{ kind: "belowMinPerVariant", above: 96 }], []]);
  });

  test("share the step of their sum", () => {
    expect(priceLines(colours(960, 480)).map(({ unitPrice }) => unitPrice)).toEqual([
      11_000n,
      11_000n,
    ]);
  });
});

describe("a seller's part", () => {
  const parts = (minima: [string, bigint][]) =>
    partsBySeller(
      priceLines([
        item(),
        item({ variantId: "plate", goods: { sellerId: "wang", productId: "plate" } }),
      ]),
      new Map(minima),
    ).map(({ sellerId, shortFen, isReady }) => ({ sellerId, shortFen, isReady }));

  test("counts its own goods alone against its seller's minimum", () => {
    expect(parts([["lin", 100_000n]])).toEqual([
      { sellerId: "lin", shortFen: 42_400n, isReady: false },
      { sellerId: "wang", shortFen: 0n, isReady: true },
    ]);
  });

  test("is ready from the fen on at which it reaches the minimum", () => {
    expect(parts([["lin", 57_600n]])[0]).toMatchObject({ shortFen: 0n, isReady: true });
    expect(parts([["lin", 57_601n]])[0]).toMatchObject({ shortFen: 1n, isReady: false });
  });
});

describe("a seen price", () => {
  test("follows the buyer's own change of step", () => {
    expect(seenAfter(item(), 480, 1440)).toBe(11_000n);
  });

  test("stays to be accepted when the seller changed it", () => {
    const dearer = item({ goods: { tiers: [{ minQuantity: 480, unitPrice: 12_500n }] } });
    expect(seenAfter(dearer, 480, 960)).toBe(12_000n);
  });
});

describe("entry", () => {
  test("counts cartons where the multiple is whole cartons, else pieces", () => {
    expect(entryUnit({ multiple: 96, piecesPerCarton: 48 })).toEqual({
      unit: "carton",
      step: 2,
      piecesEach: 48,
    });
    expect(entryUnit({ multiple: 12, piecesPerCarton: 48 })).toEqual({
      unit: "piece",
      step: 12,
      piecesEach: 1,
    });
  });

  test("3 cartons are 144 pieces; a part of a piece is nothing", () => {
    expect(piecesOf(3, "carton", 48)).toBe(144);
    expect(piecesOf(0.1, "carton", 48)).toBeNull();
  });
});

const carts = fc.array(
  fc.record({
    variantId: fc.uuid(),
    cartons: fc.integer({ min: 1, max: 5_000 }),
    seller: fc.constantFrom("a", "b", "c"),
    product: fc.constantFrom("p", "q", "r"),
    price: fc.bigInt({ min: 1n, max: 10_000_000n }),
  }),
  { maxLength: 20 },
);

test("sellers' parts hold every line once and sum to the whole, fen by fen", () => {
  fc.assert(
    fc.property(carts, (drawn) => {
      const items = drawn.map(({ variantId, cartons, seller, product, price }) =>
        item({
          variantId,
          quantity: cartons * 48,
          goods: {
            sellerId: seller,
            productId: seller + product,
            tiers: [{ minQuantity: 48, unitPrice: price }],
          },
        }),
      );
      const lines = priceLines(items);
      const parts = partsBySeller(lines, new Map());
      expect(parts.flatMap((part) => part.lines)).toHaveLength(lines.length);
      expect(sum(parts.map(({ totals }) => totals.goodsFen))).toBe(totalsOf(lines).goodsFen);
      for (const line of lines)
        expect(line.totalFen).toBe(lineTotal(line.unitPrice, line.item.quantity));
    }),
  );
});

test("more pieces never cost more apiece", () => {
  const pieces = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(pieces, pieces, (one, other) => {
      const [few, many] = one < other ? [one, other] : [other, one];
      expect(priceNow(goods, many) <= priceNow(goods, few)).toBe(true);
    }),
  );
});

test("a line is free of problems exactly when it fits and nothing changed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (quantity) => {
      const seen = { unitPrice: priceNow(goods, quantity), moq: 480, multiple: 48 };
      const fits = quantity % 48 === 0 && quantity >= 480;
      expect(lineProblems(item({ quantity, seen }), quantity).length === 0).toBe(fits);
    }),
  );
});
