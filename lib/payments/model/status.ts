import type { Owed } from "@/lib/orders/model/plan";
import { settlement } from "@/lib/orders/model/settlement";
import type { OrderStatus } from "@/lib/orders/model/status";

const paymentStates = ["none", "claimed", "part", "deposit_paid", "paid"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** An axis of its own beside the order's state. A claim shows only while nothing is confirmed. */
export function paymentState(instalments: readonly Owed[], hasClaim: boolean): PaymentState {
  const settled = settlement(instalments);
  if (settled.all) return "paid";
  if (settled.confirmedFen > 0n) return settled.deposit ? "deposit_paid" : "part";
  return hasClaim ? "claimed" : "none";
}

/** Money is announced once the seller has promised, as long as goods are to come or have come. */
export const canPayNow = (status: OrderStatus) =>
  !["placed", "countered", "declined", "expired"].includes(status);

export const decisions = ["full", "partly", "not_received"] as const;
