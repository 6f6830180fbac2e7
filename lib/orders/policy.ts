import type { Actor } from "@/lib/identity/actor";

/** No row has this buyer: what a clerk sees of an order are its lots, never its prices. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The rows an actor may see; stands in the `AND` of every `where`. */
export function ordersVisibleTo(actor: Actor): {
  buyerCompanyId?: string;
  sellerCompanyId?: string;
} {
  switch (actor.kind) {
    case "buyer":
      return { buyerCompanyId: actor.companyId };
    case "seller":
      return { sellerCompanyId: actor.companyId };
    case "operator":
    case "system":
      return {};
    case "clerk":
      return { buyerCompanyId: NOBODY };
  }
}

/** A suspended seller takes no new orders but finishes what was promised. */
export const canAnswerOrders = (actor: Actor) =>
  actor.kind === "seller" && actor.companyStatus === "approved";

export const canMakeOrders = (actor: Actor) =>
  actor.kind === "seller" && actor.companyStatus !== "rejected";

export const canCancelOrders = (actor: Actor) => actor.kind === "buyer";

export const canTakeVersions = (actor: Actor) => actor.kind === "buyer";

export const canCloseOrders = (actor: Actor) => actor.kind === "buyer" || actor.kind === "system";

export const canAdjustOrders = (actor: Actor): actor is Extract<Actor, { kind: "seller" }> =>
  actor.kind === "seller" && actor.companyStatus !== "rejected";

export const canAnswerAdjustments = (actor: Actor): actor is Extract<Actor, { kind: "buyer" }> =>
  actor.kind === "buyer";

/** The seller, or the operator once the seller's time to answer is over. */
export const canAnswerCancellations = (
  actor: Actor,
  answerBy: Date,
  now: Date,
): actor is Extract<Actor, { kind: "seller" | "operator" }> =>
  canAdjustOrders(actor) || (actor.kind === "operator" && answerBy <= now);

export const canGrantCredit = (actor: Actor): actor is Extract<Actor, { kind: "seller" }> =>
  actor.kind === "seller" && actor.role === "owner" && actor.companyStatus === "approved";

export const canExpireOrders = (actor: Actor) => actor.kind === "system";
