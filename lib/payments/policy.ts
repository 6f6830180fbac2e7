import { NOBODY } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { ordersVisibleTo } from "@/lib/orders/policy";

/** Transfers and their slips are seen by the order's two sides and the operator. */
export const transfersVisibleTo = (actor: Actor) => ordersVisibleTo(actor);

export const canAnnounceTransfers = (actor: Actor) => actor.kind === "buyer";

/** Only the one who has the bank account can say what arrived. */
export const canDecideTransfers = (actor: Actor) =>
  actor.kind === "seller" && (actor.role === "owner" || actor.role === "member");

export const canSpendCredit = (actor: Actor) => actor.kind === "buyer";

/** Money that leaves, and gifts: only those who hold the account. */
export const canRefund = (actor: Actor): actor is Extract<Actor, { kind: "seller" }> =>
  actor.kind === "seller" && (actor.role === "owner" || actor.role === "member");

/** What a bank told a seller is that seller's alone. */
export const statementsVisibleTo = (actor: Actor) => ({
  sellerCompanyId: actor.kind === "seller" ? actor.companyId : NOBODY,
});

/** Whoever may say what arrived may lay the bank's list beside it. */
export const canReadStatements = (actor: Actor): actor is Extract<Actor, { kind: "seller" }> =>
  canDecideTransfers(actor);
/** Payments at the provider, their refunds and disputes: for the order's two sides and the operator. */
export const onlinePaymentsVisibleTo = (actor: Actor) => ordersVisibleTo(actor);

export const canPayOnline = (actor: Actor): actor is Extract<Actor, { kind: "buyer" }> =>
  actor.kind === "buyer";

/** The seller whose money it is, or the operator whose account at the provider it lies on. */
export const canRefundOnline = (
  actor: Actor,
): actor is Extract<Actor, { kind: "seller" | "operator" }> =>
  (actor.kind === "seller" || actor.kind === "operator") &&
  (actor.role === "owner" || actor.role === "member");
