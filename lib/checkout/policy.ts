import type { Actor, BuyerActor } from "@/lib/identity/actor";
import type { Visitor } from "@/lib/identity/visitor";

/** A buyer's company, or nobody's yet. */
export const canFillCart = ({ actor }: Visitor) => actor === null || actor.kind === "buyer";

/** A pending company fills a cart; only an approved one orders. */
export const canPlace = (actor: Actor): actor is Extract<Actor, { kind: "buyer" }> =>
  actor.kind === "buyer" && actor.companyStatus === "approved";

export type PlacingBar = "notABuyer" | "companyPending" | "companyRejected" | "companySuspended";

/** Why this person cannot order, or null. */
export function placingBar(actor: Actor): PlacingBar | null {
  if (actor.kind !== "buyer") return "notABuyer";
  const bars: Record<BuyerActor["companyStatus"], PlacingBar | null> = {
    approved: null,
    pending: "companyPending",
    rejected: "companyRejected",
    suspended: "companySuspended",
  };
  return bars[actor.companyStatus];
}

/** A person's own cart, else the one of the cookie; nobody else's. */
export const cartVisibleTo = ({ actor, guest }: Visitor) => {
  if (actor && actor.kind === "buyer") return { userId: actor.userId };
  return !actor && guest ? { tokenHash: guest.tokenHash } : null;
};
