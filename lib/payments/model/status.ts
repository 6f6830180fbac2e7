import type { Owed } from "@/lib/orders/model/plan";
import { settlement } from "@/lib/orders/model/settlement";

const paymentStates = ["none", "claimed", "part", "deposit_paid", "paid"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** An axis of its own beside the order's state. A claim shows only while nothing is confirmed. */
export function paymentState(instalments: readonly Owed[], hasClaim: boolean): PaymentState {
  const settled = settlement(instalments);
  if (settled.all) return "paid";
  if (settled.confirmedFen > 0n) return settled.deposit ? "deposit_paid" : "part";
  return hasClaim ? "claimed" : "none";
}

/** Nothing is owed before the seller's yes; from then on what is open is owed, also by an order that ended. */
export const canPayNow = ({ confirmedAt }: { readonly confirmedAt: Date | null }) =>
  confirmedAt !== null;

export const decisions = ["full", "partly", "not_received"] as const;
