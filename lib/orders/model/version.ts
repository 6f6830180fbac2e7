import type { OrderStatus } from "@/lib/orders/model/status";

/** Nothing has been made for the order yet. */
export const statusesBeforeProduction = [
  "placed",
  "countered",
  "confirmed",
] as const satisfies readonly OrderStatus[];

export const isBeforeProduction = (status: OrderStatus) =>
  (statusesBeforeProduction as readonly OrderStatus[]).includes(status);

/** A line may still be made in a newer version; what it holds of the store is made already. */
export const canBecomeVersion = (status: OrderStatus, line: { readonly reserved: number }) =>
  isBeforeProduction(status) && line.reserved === 0;
