import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BulkChange, changeFields, roundingSteps } from "@/lib/catalogue/model/bulk-change";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { parseUnitPrice, unitPriceToDecimal } from "@/lib/money/model";
import { productForm } from "@/lib/testing/product-form";

const fieldsOf = (prices: readonly bigint[]) =>
  Object.fromEntries(
    prices.map((price, index) => [`tier-${index + 1}-price`, unitPriceToDecimal(price)]),
  );

const pricesOf = (fields: Record<string, unknown> | null) =>
  [1, 2, 3, 4].flatMap((row) => {
    const text = fields?.[`tier-${row}-price`];
    return typeof text === "string" ? [parseUnitPrice(text) ?? -1n] : [];
  });

const pricesAfter = (prices: readonly bigint[], change: BulkChange) =>
  pricesOf(changeFields(fieldsOf(prices), change));

/** Close together, so that rounding brings some of them to the same step, or anywhere. */
const price = fc.oneof(
  fc.bigInt({ min: 10_000n, max: 10_600n }),
  fc.bigInt({ min: 1n, max: 50_000_000n }),
);
const falling = fc
  .uniqueArray(price, { minLength: 1, maxLength: 4 })
  .map((prices) => prices.sort((a, b) => (a < b ? 1 : -1)));

const step = fc.constantFrom(...roundingSteps);
const change = fc.oneof(
  fc.record({
    kind: fc.constant("percent" as const),
    by: fc.integer({ min: -9_999, max: 100_000 }),
    step,
  }),
  fc.record({
    kind: fc.constant("amount" as const),
    by: fc.integer({ min: -2_000_000, max: 2_000_000 }),
    step,
  }),
  fc.record({
    kind: fc.constant("price" as const),
    price: fc.integer({ min: 1, max: 9_000_000 }),
    step,
  }),
);

describe("a change of many prices", () => {
  test("keeps prices strictly falling and above nothing, or refuses", () => {
    fc.assert(
      fc.property(falling, change, (prices, made) => {
        const after = changeFields(fieldsOf(prices), made);
        if (after === null) return;
        const found = pricesOf(after);
        expect(found).toHaveLength(prices.length);
        expect(found.every((price) => price > 0n)).toBe(true);
        expect(found.every((price, at) => at === 0 || price < (found[at - 1] ?? 0n))).toBe(true);
      }),
    );
  });

  test("rounds the first price half up to the step, exactly", () => {
    fc.assert(
      fc.property(falling, fc.integer({ min: -9_000, max: 50_000 }), step, (prices, by, made) => {
        const after = pricesAfter(prices, { kind: "percent", by, step: made });
        if (after.length === 0) return;
        const [first = 0n] = after;
        // |after − exact| ≤ step / 2, in ten-thousandths of a ten-thousandth.
        const off = first * 10_000n - (prices[0] ?? 0n) * (10_000n + BigInt(by));
        const half = (BigInt(made) * 10_000n) / 2n;
        expect(first % BigInt(made)).toBe(0n);
        expect(off > -half && off <= half).toBe(true);
      }),
    );
  });

  test("raises by percent, by yuan and to a price whose steps keep their distance", () => {
    expect(pricesAfter([12_000n, 11_000n], { kind: "percent", by: 500, step: 100 })).toEqual([
      12_600n,
      11_600n,
    ]);
    expect(pricesAfter([12_000n, 11_000n], { kind: "amount", by: -1_500, step: 100 })).toEqual([
      10_500n,
      9_500n,
    ]);
    expect(pricesAfter([12_000n, 9_000n], { kind: "price", price: 20_000, step: 100 })).toEqual([
      20_000n,
      15_000n,
    ]);
  });

  test("leaves half-fen prices of small goods exact where no rounding is wanted", () => {
    expect(pricesAfter([350n, 340n], { kind: "percent", by: 1_000, step: 1 })).toEqual([
      385n,
      374n,
    ]);
  });

  test("steps below where rounding makes two prices alike, and refuses to give goods away", () => {
    expect(pricesAfter([10_400n, 10_200n], { kind: "percent", by: 0, step: 1_000 })).toEqual([
      10_000n,
      9_000n,
    ]);
    expect(changeFields(fieldsOf([300n]), { kind: "percent", by: 0, step: 5_000 })).toBeNull();
    expect(changeFields(fieldsOf([300n, 200n]), { kind: "amount", by: -250, step: 1 })).toBeNull();
    expect(changeFields({}, { kind: "percent", by: 100, step: 1 })).toBeNull();
  });
});

describe("a change of many products", () => {
  const madeWith = (made: BulkChange) =>
    saveProductInput.safeParse(changeFields(productForm, made));

  test("of terms gives a form that is saved as if it had been typed", () => {
    expect(madeWith({ kind: "lead", least: 5, most: 9 }).data?.columns).toMatchObject({
      leadDaysMin: 5,
      leadDaysMax: 9,
    });
    expect(madeWith({ kind: "category", slug: "toys" }).data?.columns.categorySlug).toBe("toys");
    const moq = madeWith({ kind: "moq", moq: 240, multiple: 120 }).data;
    expect(moq?.columns).toMatchObject({ moq: 240, multiple: 120 });
    expect(moq?.tiers[0]?.minQuantity).toBe(240);
    expect(madeWith({ kind: "moq", moq: 180, multiple: null }).data?.columns.multiple).toBe(60);
  });

  test("is refused where the form would refuse it", () => {
    expect(madeWith({ kind: "moq", moq: 100, multiple: null }).success).toBe(false);
    expect(madeWith({ kind: "lead", least: 9, most: 5 }).success).toBe(false);
  });

  test("changes nothing else", () => {
    const { "tier-1-price": _one, "tier-2-price": _two, ...rest } = productForm;
    expect(changeFields(productForm, { kind: "percent", by: 100, step: 100 })).toMatchObject(rest);
  });
});
