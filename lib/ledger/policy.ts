import type { Actor } from "@/lib/identity/actor";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** A pair's books are open to its two sides and the operator. */
export function booksVisibleTo(actor: Actor): {
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

export const canNoteRates = (actor: Actor): actor is Extract<Actor, { kind: "operator" }> =>
  actor.kind === "operator";
