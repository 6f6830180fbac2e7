import { type Fen, lineTotal, type UnitPrice } from "@/lib/money/model";

/** From `minQuantity` pieces on, the whole line costs `unitPrice` a piece. */
export type PriceTier = { readonly minQuantity: number; readonly unitPrice: UnitPrice };

export type TierProblem = "noTier" | "firstIsNotMoq" | "quantityMustRise" | "priceMustFall";

/** Lower bounds rise, prices strictly fall, the first bound is the MOQ. */
export function tierProblem(tiers: readonly PriceTier[], moq: number): TierProblem | null {
  const [first] = tiers;
  if (!first) return "noTier";
  if (first.minQuantity !== moq) return "firstIsNotMoq";
  for (const [index, tier] of tiers.entries()) {
    const next = tiers[index + 1];
    if (next && next.minQuantity <= tier.minQuantity) return "quantityMustRise";
    if (next && next.unitPrice >= tier.unitPrice) return "priceMustFall";
  }
  return null;
}

/** The highest tier reached; below the first one its price is quoted. */
export function tierFor(tiers: readonly PriceTier[], quantity: number): PriceTier | null {
  return tiers.findLast((tier) => tier.minQuantity <= quantity) ?? tiers[0] ?? null;
}

export type NextTier = {
  readonly tier: PriceTier;
  /** Pieces to add. */
  readonly more: number;
  /** How much less the goods cost in all at the next tier's bound than now; negative when they cost more. */
  readonly savesFen: Fen;
};

/** The step above, and whether ordering more would cost less in all (a cliff): 1,392 at 1.20 costs more than 1,440 at 1.10. */
export function nextTier(tiers: readonly PriceTier[], quantity: number): NextTier | null {
  const tier = tiers.find(({ minQuantity }) => minQuantity > quantity);
  const current = tierFor(tiers, quantity);
  if (!tier || !current) return null;
  return {
    tier,
    more: tier.minQuantity - quantity,
    savesFen: lineTotal(current.unitPrice, quantity) - lineTotal(tier.unitPrice, tier.minQuantity),
  };
}
