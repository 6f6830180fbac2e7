import { canManageProducts, NOBODY } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";

/** A seller's own; stands in the `AND` of every `where`. */
export const batchesVisibleTo = (actor: Actor): { sellerId?: string } => {
  if (actor.kind === "system") return {};
  return { sellerId: actor.kind === "seller" ? actor.companyId : NOBODY };
};

/** Whoever may change one product may change many. */
export const canRunBatches = canManageProducts;
