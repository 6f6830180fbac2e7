import type { Actor } from "@/lib/identity/actor";

/** No row has this id. */
const NOTHING = "00000000-0000-0000-0000-000000000000";

/**
 * The lots an actor may see; stands in the `AND` of every `where`. A clerk sees what stands at his own
 * point. Those of a cancelled order are no longer the buyer's.
 */
export function lotsVisibleTo(actor: Actor) {
  switch (actor.kind) {
    case "buyer":
      return { buyerCompanyId: actor.companyId, releasedAt: null };
    case "seller":
      return { sellerCompanyId: actor.companyId };
    case "clerk":
      return {
        order: { pickupPointCode: actor.pickupPointCode },
        status: { in: ["at_pickup" as const, "picked_up" as const] },
      };
    case "operator":
    case "system":
      return {};
  }
}

/** Containers carry many companies' goods, so only those who run them see them. */
export const containersVisibleTo = (actor: Actor): { id?: string } =>
  canRunYard(actor) ? {} : { id: NOTHING };

export const canRunYard = (actor: Actor) => actor.kind === "operator";

/** A suspended seller finishes what was promised. */
export const canHandOver = (actor: Actor) =>
  actor.kind === "seller" && actor.companyStatus !== "rejected";

/** The buyer confirms what he holds in his hands; everybody else proves it with the code. */
export const canPickUp = (actor: Actor) =>
  actor.kind === "buyer" || actor.kind === "clerk" || actor.kind === "operator";

export const needsPickupCode = (actor: Actor) => actor.kind !== "buyer";

/** The code is its owner's: the buyer's, or the seller's once the order was cancelled. */
export function codesVisibleTo(actor: Actor) {
  switch (actor.kind) {
    case "buyer":
      return { buyerCompanyId: actor.companyId, releasedAt: null };
    case "seller":
      return { sellerCompanyId: actor.companyId, releasedAt: { not: null } };
    default:
      return { id: NOTHING };
  }
}
