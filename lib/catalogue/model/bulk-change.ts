import { MOST_TIERS } from "@/lib/catalogue/model/product-terms";
import type { Fields } from "@/lib/catalogue/schema/form";
import { parseUnitPrice, type UnitPrice, unitPriceToDecimal } from "@/lib/money/model";

/** To what prices are rounded: as exact as prices are, a fen, five fen, ten, fifty; in 1/10,000 CNY. */
export const roundingSteps = [1, 100, 500, 1_000, 5_000] as const;
export type RoundingStep = (typeof roundingSteps)[number];

/** One change to many products. Prices in 1/10,000 CNY, percent in hundredths of one; both fall where negative. */
export type BulkChange =
  | { readonly kind: "percent"; readonly by: number; readonly step: RoundingStep }
  | { readonly kind: "amount"; readonly by: number; readonly step: RoundingStep }
  | { readonly kind: "price"; readonly price: number; readonly step: RoundingStep }
  | { readonly kind: "category"; readonly slug: string }
  | { readonly kind: "lead"; readonly least: number; readonly most: number }
  | { readonly kind: "moq"; readonly moq: number; readonly multiple: number | null };

const WHOLE = 10_000n;

/** `numerator / denominator`, rounded half up to a multiple of the step; nothing here is below zero. */
function roundTo(step: bigint, numerator: bigint, denominator = 1n): bigint {
  const wide = step * denominator;
  return ((2n * numerator + wide) / (2n * wide)) * step;
}

type Tier = { readonly row: number; readonly price: UnitPrice };

const tiersOf = (fields: Fields): Tier[] =>
  Array.from({ length: MOST_TIERS }, (_, index) => index + 1).flatMap((row) => {
    const text = fields[`tier-${row}-price`];
    const price = typeof text === "string" ? parseUnitPrice(text) : null;
    return price === null ? [] : [{ row, price }];
  });

/** A price that rounding brought up to the one before steps below it. */
function keepFalling(prices: readonly UnitPrice[], step: bigint): UnitPrice[] {
  const kept: UnitPrice[] = [];
  for (const price of prices) {
    const before = kept.at(-1);
    kept.push(before !== undefined && price >= before ? before - step : price);
  }
  return kept;
}

type PriceChange = Extract<BulkChange, { step: RoundingStep }>;

function newPrice(change: PriceChange, price: UnitPrice, firstPrice: UnitPrice): UnitPrice {
  const step = BigInt(change.step);
  const atLeast = (value: bigint) => (value > 0n ? value : 0n);
  if (change.kind === "percent")
    return roundTo(step, atLeast(price * (WHOLE + BigInt(change.by))), WHOLE);
  if (change.kind === "amount") return roundTo(step, atLeast(price + BigInt(change.by)));
  return roundTo(step, price * BigInt(change.price), firstPrice);
}

/** Null where a price would come to nothing. */
function changePrices(fields: Fields, change: PriceChange): Fields | null {
  const tiers = tiersOf(fields);
  const firstPrice = tiers[0]?.price ?? 0n;
  if (firstPrice <= 0n) return null;
  const prices = keepFalling(
    tiers.map(({ price }) => newPrice(change, price, firstPrice)),
    BigInt(change.step),
  );
  if (prices.some((price) => price <= 0n)) return null;
  const texts = tiers.map(({ row }, index) => [
    `tier-${row}-price`,
    unitPriceToDecimal(prices[index] ?? 0n),
  ]);
  return { ...fields, ...Object.fromEntries(texts) };
}

/**
 * The form of a product with the change made to it; what the form itself would refuse is its business.
 * Null where a price would come to nothing. "Set the price" sets the first step, the others keep their
 * distance from it in percent.
 */
export function changeFields(fields: Fields, change: BulkChange): Fields | null {
  switch (change.kind) {
    case "category":
      return { ...fields, categorySlug: change.slug };
    case "lead":
      return { ...fields, leadDaysMin: String(change.least), leadDaysMax: String(change.most) };
    case "moq":
      return {
        ...fields,
        moq: String(change.moq),
        multiple: change.multiple === null ? fields.multiple : String(change.multiple),
        "tier-1-quantity": String(change.moq),
      };
    default:
      return changePrices(fields, change);
  }
}
