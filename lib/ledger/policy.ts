import type { Actor } from "@/lib/identity/actor";
import type { Pair } from "@/lib/ledger/model/journal";

/** Whose books: the actor's own company and the one named; the operator reads none here. */
export function pairOf(actor: Actor, companyId: string): Pair | null {
  if (actor.kind === "buyer")
    return { buyerCompanyId: actor.companyId, sellerCompanyId: companyId };
  if (actor.kind === "seller")
    return { buyerCompanyId: companyId, sellerCompanyId: actor.companyId };
  return null;
}

export const canNoteRates = (actor: Actor): actor is Extract<Actor, { kind: "operator" }> =>
  actor.kind === "operator";
