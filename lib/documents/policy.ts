import type { Actor } from "@/lib/identity/actor";
import { ordersVisibleTo } from "@/lib/orders/policy";

/** An order's two sides and the operator; stands in the `AND` of every `where`. */
export const documentsVisibleTo = (actor: Actor) => ordersVisibleTo(actor);

/** A document is its seller's word; the operator mends what a seller cannot. */
export const canReissueDocuments = (actor: Actor) =>
  actor.kind === "operator" || (actor.kind === "seller" && actor.companyStatus !== "rejected");
