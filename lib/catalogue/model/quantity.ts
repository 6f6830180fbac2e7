/** The most pieces one line may carry. */
export const MAX_QUANTITY = 9_999_999;

/** How a variant may be ordered; everything in pieces. */
export type QuantityRule = {
  readonly moq: number;
  readonly multiple: number;
  readonly moqScope: "variant" | "product";
  /** The fewest of each variant where the MOQ counts over all of them; null is one multiple. */
  readonly minPerVariant: number | null;
  /** The most of this variant; null is no limit of its own. */
  readonly max: number | null;
};

export type QuantityProblem =
  | { readonly kind: "notWhole" }
  | { readonly kind: "tooMany" }
  | { readonly kind: "aboveMax"; readonly max: number }
  | { readonly kind: "wrongMultiple"; readonly below: number | null; readonly above: number }
  | { readonly kind: "belowMoq"; readonly above: number }
  | { readonly kind: "belowMinPerVariant"; readonly above: number };

/** The fewest pieces of one variant. */
export const leastOf = ({ moq, multiple, moqScope, minPerVariant }: Omit<QuantityRule, "max">) =>
  moqScope === "variant" ? moq : (minPerVariant ?? multiple);

/** The most pieces of one variant that are still a multiple. */
const mostOf = ({ max, multiple }: QuantityRule) => {
  const limit = Math.min(max ?? MAX_QUANTITY, MAX_QUANTITY);
  return limit - (limit % multiple);
};

/** Can a seller mean this maximum? It is a multiple and lets the least be ordered. */
export const isMaxPossible = (max: number, rule: Omit<QuantityRule, "max">) =>
  max % rule.multiple === 0 && max >= leastOf(rule);

/** Can the MOQ of a product be reached at all, where it counts over variants that all have a maximum? */
export const isMoqReachable = (
  { moq, moqScope }: Pick<QuantityRule, "moq" | "moqScope">,
  maxima: readonly (number | null)[],
) =>
  moqScope === "variant" ||
  maxima.includes(null) ||
  maxima.reduce<number>((sum, max) => sum + (max ?? 0), 0) >= moq;

/** The valid quantities on either side of one that is not. moq 480, multiple 48: 500 lies between 480 and 528. */
export function neighbours(quantity: number, rule: QuantityRule) {
  const { multiple } = rule;
  const [least, most] = [leastOf(rule), mostOf(rule)];
  const below = Math.min(Math.floor(quantity / multiple) * multiple, most);
  const above = Math.max(least, Math.ceil(quantity / multiple) * multiple);
  return { below: below >= least ? below : null, above: above <= most ? above : null };
}

/**
 * What is wrong with a variant's resulting quantity, or null. Where the MOQ is counted over the whole
 * product, a variant has its own least here and `shortOfMoq` tells the rest.
 */
export function quantityProblem(quantity: number, rule: QuantityRule): QuantityProblem | null {
  if (!Number.isInteger(quantity) || quantity <= 0) return { kind: "notWhole" };
  if (quantity > MAX_QUANTITY) return { kind: "tooMany" };
  if (rule.max !== null && quantity > rule.max) return { kind: "aboveMax", max: mostOf(rule) };
  const least = leastOf(rule);
  if (quantity % rule.multiple !== 0) {
    const { below, above } = neighbours(quantity, rule);
    return above === null
      ? { kind: "aboveMax", max: mostOf(rule) }
      : { kind: "wrongMultiple", below, above };
  }
  if (quantity >= least) return null;
  return { kind: rule.moqScope === "variant" ? "belowMoq" : "belowMinPerVariant", above: least };
}

/** Pieces still missing to the MOQ over all variants of a product; 0 when it is reached. */
export const shortOfMoq = (total: number, { moq }: Pick<QuantityRule, "moq">) =>
  Math.max(0, moq - total);
