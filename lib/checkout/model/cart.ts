import { load } from "@/lib/catalogue/model/packing";
import { type NextTier, nextTier, type PriceTier, tierFor } from "@/lib/catalogue/model/price-tier";
import {
  type QuantityProblem,
  type QuantityRule,
  quantityProblem,
  shortOfMoq,
} from "@/lib/catalogue/model/quantity";
import { shortOfMinimum } from "@/lib/checkout/model/order-minimum";
import { type Fen, lineTotal, sum, type UnitPrice } from "@/lib/money/model";

/** How a variant is sold now. Pieces, 1/10,000 CNY, cm³ and g. */
export type Goods = QuantityRule & {
  readonly productId: string;
  readonly sellerId: string;
  readonly isOnSale: boolean;
  readonly isStockOnly: boolean;
  readonly tiers: readonly PriceTier[];
  readonly piecesPerCarton: number;
  readonly cartonCm3: number;
  readonly grossGrams: number;
};

/** What the buyer last saw and accepted. */
export type Seen = {
  readonly unitPrice: UnitPrice;
  readonly moq: number;
  readonly multiple: number;
};

export type CartItem = {
  readonly variantId: string;
  readonly quantity: number;
  /** Pieces on hand that no order has. */
  readonly available: number;
  readonly seen: Seen;
  readonly goods: Goods;
};

export type LineProblem =
  | QuantityProblem
  | { readonly kind: "withdrawn" }
  | { readonly kind: "shortOfMoq"; readonly short: number }
  | { readonly kind: "beyondStock"; readonly available: number }
  | { readonly kind: "priceChanged"; readonly was: UnitPrice; readonly now: UnitPrice }
  | { readonly kind: "moqChanged"; readonly was: number; readonly now: number }
  | { readonly kind: "multipleChanged"; readonly was: number; readonly now: number };

export type PricedLine<Item extends CartItem> = {
  readonly item: Item;
  readonly unitPrice: UnitPrice;
  readonly totalFen: Fen;
  readonly cartons: number;
  readonly cm3: number;
  readonly grams: number;
  readonly problems: readonly LineProblem[];
  /** The product's next price step, counted over all its variants in the cart. */
  readonly next: NextTier | null;
};

/** One seller's part: what becomes one order. */
export type SellerPart<Item extends CartItem> = {
  readonly sellerId: string;
  readonly lines: readonly PricedLine<Item>[];
  readonly totals: Totals;
  /** What the seller asks of this order at least, and what is missing to it. */
  readonly minimumFen: Fen;
  readonly shortFen: Fen;
  readonly isReady: boolean;
};

export type Totals = {
  readonly goodsFen: Fen;
  readonly cm3: number;
  readonly grams: number;
  readonly cartons: number;
};

/** Pieces of each product over all its variants: they share a tier. */
export function piecesByProduct(items: readonly CartItem[]): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { goods, quantity } of items) {
    pieces.set(goods.productId, (pieces.get(goods.productId) ?? 0) + quantity);
  }
  return pieces;
}

/** The present price of a piece when the product's variants amount to `total` pieces; 0 without tiers. */
export const priceNow = (goods: Goods, total: number): UnitPrice =>
  tierFor(goods.tiers, total)?.unitPrice ?? 0n;

/**
 * The price a line is marked with after the buyer changed quantities: a step reached by the buyer's own
 * hand counts as seen, a price the seller changed meanwhile stays to be accepted.
 */
export function seenAfter(
  line: Pick<CartItem, "goods" | "seen">,
  before: number,
  after: number,
): UnitPrice {
  const sellerChangedIt = line.seen.unitPrice !== priceNow(line.goods, before);
  return sellerChangedIt ? line.seen.unitPrice : priceNow(line.goods, after);
}

/** Everything that keeps a line from being placed as it stands. */
export function lineProblems(item: CartItem, total: number): LineProblem[] {
  const { goods, seen, quantity } = item;
  if (!goods.isOnSale || goods.tiers.length === 0) return [{ kind: "withdrawn" }];
  const problems: LineProblem[] = [];
  const wrong = quantityProblem(quantity, goods);
  if (wrong) problems.push(wrong);
  const short = goods.moqScope === "product" ? shortOfMoq(total, goods) : 0;
  if (short > 0) problems.push({ kind: "shortOfMoq", short });
  if (goods.isStockOnly && quantity > item.available) {
    problems.push({ kind: "beyondStock", available: Math.max(0, item.available) });
  }
  const now = priceNow(goods, total);
  if (now !== seen.unitPrice) problems.push({ kind: "priceChanged", was: seen.unitPrice, now });
  if (goods.moq !== seen.moq) problems.push({ kind: "moqChanged", was: seen.moq, now: goods.moq });
  if (goods.multiple !== seen.multiple) {
    problems.push({ kind: "multipleChanged", was: seen.multiple, now: goods.multiple });
  }
  return problems;
}

/** Changes the buyer only has to look at and accept; the others need another quantity. */
export const isAcceptable = ({ kind }: LineProblem) =>
  kind === "priceChanged" || kind === "moqChanged" || kind === "multipleChanged";

export function priceLines<Item extends CartItem>(items: readonly Item[]): PricedLine<Item>[] {
  const pieces = piecesByProduct(items);
  return items.map((item) => {
    const total = pieces.get(item.goods.productId) ?? item.quantity;
    const unitPrice = priceNow(item.goods, total);
    return {
      item,
      unitPrice,
      totalFen: lineTotal(unitPrice, item.quantity),
      ...load(item.quantity, item.goods),
      problems: lineProblems(item, total),
      next: nextTier(item.goods.tiers, total),
    };
  });
}

export const totalsOf = (lines: readonly PricedLine<CartItem>[]): Totals => ({
  goodsFen: sum(lines.map(({ totalFen }) => totalFen)),
  cm3: lines.reduce((all, { cm3 }) => all + cm3, 0),
  grams: lines.reduce((all, { grams }) => all + grams, 0),
  cartons: lines.reduce((all, { cartons }) => all + cartons, 0),
});

/** Sellers in the order in which they came into the cart; `minima` by seller, nothing where one asks none. */
export function partsBySeller<Item extends CartItem>(
  lines: readonly PricedLine<Item>[],
  minima: ReadonlyMap<string, Fen>,
): SellerPart<Item>[] {
  const bySeller = new Map<string, PricedLine<Item>[]>();
  for (const line of lines) {
    const { sellerId } = line.item.goods;
    bySeller.set(sellerId, [...(bySeller.get(sellerId) ?? []), line]);
  }
  return [...bySeller].map(([sellerId, own]) => {
    const totals = totalsOf(own);
    const minimumFen = minima.get(sellerId) ?? 0n;
    const shortFen = shortOfMinimum(totals.goodsFen, minimumFen);
    const isReady = shortFen === 0n && own.every(({ problems }) => problems.length === 0);
    return { sellerId, lines: own, totals, minimumFen, shortFen, isReady };
  });
}

/** A typed number of cartons as pieces; null when that is not a whole number of pieces. */
export function piecesOf(
  count: number,
  unit: "carton" | "piece",
  piecesPerCarton: number,
): number | null {
  const pieces = unit === "carton" ? count * piecesPerCarton : count;
  return Number.isInteger(pieces) ? pieces : null;
}

/** Goods whose multiple is less than a carton are counted in pieces, all others in cartons. */
export const entryUnit = ({
  multiple,
  piecesPerCarton,
}: Pick<Goods, "multiple" | "piecesPerCarton">) =>
  multiple % piecesPerCarton === 0
    ? ({ unit: "carton", step: multiple / piecesPerCarton, piecesEach: piecesPerCarton } as const)
    : ({ unit: "piece", step: multiple, piecesEach: 1 } as const);
