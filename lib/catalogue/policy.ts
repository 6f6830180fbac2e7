import type { Actor, SellerActor } from "@/lib/identity/actor";

/** What anybody may see: published, by a seller whom the operator has approved. */
export const onSale = { status: "published", seller: { status: "approved" } } as const;

export const approvedSeller = { kind: "seller", status: "approved" } as const;

/** No company has this id: buyers see what is on sale, a clerk nothing more than that. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Drafts and what was taken off sale too: for the seller's own pages; stands in the `AND` of every `where`. */
export function productsVisibleTo(actor: Actor): { sellerId?: string } {
  switch (actor.kind) {
    case "seller":
      return { sellerId: actor.companyId };
    case "operator":
    case "system":
      return {};
    case "buyer":
    case "clerk":
      return { sellerId: NOBODY };
  }
}

/** Buyers see the days on the goods, by way of those; stands in the `AND` of every `where`. */
export const holidaysVisibleTo = (actor: Actor): { sellerId?: string } => productsVisibleTo(actor);

/** A company's own names for its lists; nobody else has any. */
export const savedViewsOf = (actor: Actor) => ({
  sellerId: actor.kind === "seller" ? actor.companyId : NOBODY,
});

/** What a person typed in the name of a company, for nobody else to see. */
export const draftsOf = (actor: Actor) =>
  actor.kind === "seller"
    ? { sellerId: actor.companyId, userId: actor.userId }
    : { sellerId: NOBODY, userId: NOBODY };

type Seller = Extract<Actor, SellerActor>;

/** A seller who waits for the operator's word prepares already; a suspended one keeps things in order. */
export const canManageProducts = (actor: Actor): actor is Seller =>
  actor.kind === "seller" && actor.companyStatus !== "rejected";

export const canPublishProducts = (actor: Actor): actor is Seller =>
  actor.kind === "seller" && actor.companyStatus === "approved";
