/** The most pieces one line may carry. */
export const MAX_QUANTITY = 9_999_999;

/** How a product may be ordered; everything in pieces. */
export type QuantityRule = {
  readonly moq: number;
  readonly multiple: number;
  readonly moqScope: "variant" | "product";
};

export type QuantityProblem =
  | { readonly kind: "notWhole" }
  | { readonly kind: "tooMany" }
  | { readonly kind: "wrongMultiple"; readonly below: number | null; readonly above: number }
  | { readonly kind: "belowMoq"; readonly above: number };

/** The valid quantities on either side of one that is not. moq 480, multiple 48: 500 lies between 480 and 528. */
export function neighbours(quantity: number, { moq, multiple, moqScope }: QuantityRule) {
  const least = moqScope === "variant" ? moq : multiple;
  const below = Math.floor(quantity / multiple) * multiple;
  const above = Math.max(least, Math.ceil(quantity / multiple) * multiple);
  return { below: below >= least ? below : null, above };
}

/**
 * What is wrong with a variant's resulting quantity, or null. Where the MOQ is counted over the whole
 * product, a variant only has to be a multiple here and `shortOfMoq` tells the rest.
 */
export function quantityProblem(quantity: number, rule: QuantityRule): QuantityProblem | null {
  if (!Number.isInteger(quantity) || quantity <= 0) return { kind: "notWhole" };
  if (quantity > MAX_QUANTITY) return { kind: "tooMany" };
  if (quantity % rule.multiple !== 0)
    return { kind: "wrongMultiple", ...neighbours(quantity, rule) };
  if (rule.moqScope === "variant" && quantity < rule.moq)
    return { kind: "belowMoq", above: rule.moq };
  return null;
}

/** Pieces still missing to the MOQ over all variants of a product; 0 when it is reached. */
export const shortOfMoq = (total: number, { moq }: Pick<QuantityRule, "moq">) =>
  Math.max(0, moq - total);
