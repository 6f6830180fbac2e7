import type { Fen } from "@/lib/money/model";
import { addDays, dayInYiwu } from "@/lib/orders/model/deadline";
import type { OrderStatus } from "@/lib/orders/model/status";
import type { Terms } from "@/lib/orders/model/terms";

export const adjustmentKinds = [
  "price_correction",
  "short_shipment",
  "cancellation",
  "cancellation_fee",
  "late_delivery",
  "feedback",
  "extra_fee",
] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** Those a seller writes by hand; the others follow from what happened to the order. */
export const manualKinds = ["price_correction", "feedback", "extra_fee"] as const;

/** The account that stands against the buyer's debt. */
export function accountOf(kind: AdjustmentKind): "sales" | "fees" | "allowances" {
  if (kind === "cancellation") return "sales";
  return kind === "cancellation_fee" || kind === "extra_fee" ? "fees" : "allowances";
}

/** Days of a broken promise that cost nothing, and what each further day costs: 0.1 % of the goods. */
const LATE_FREE_DAYS = 20;
const LATE_PERMILLE = 1n;

/** What the seller lets off for being late, fen; counted in calendar days in Yiwu, rounded half up. */
export function lateCredit(goodsFen: Fen, readyOn: Date, readyAt: Date): Fen {
  const firstPaid = addDays(readyOn, LATE_FREE_DAYS);
  const late = Math.round((dayInYiwu(readyAt).getTime() - firstPaid.getTime()) / 86_400_000);
  return late > 0 ? (goodsFen * LATE_PERMILLE * BigInt(late) + 500n) / 1_000n : 0n;
}

/** A seller this many days late loses the right to a fee. */
const LATE_CANCEL_DAYS = 60;

export const isFarTooLate = (readyOn: Date | null, now: Date) =>
  readyOn !== null && dayInYiwu(now) > addDays(readyOn, LATE_CANCEL_DAYS);

/** Percent of the goods' value that ending the order now costs; null where it can no longer be ended. */
export function cancelFeePercent(
  order: { readonly status: OrderStatus; readonly readyOn: Date | null },
  { cancelFees }: Terms,
  now: Date,
): number | null {
  switch (order.status) {
    case "placed":
    case "countered":
      return 0;
    case "confirmed":
      return isFarTooLate(order.readyOn, now) ? 0 : cancelFees.beforeProduction;
    case "in_production":
    case "ready":
      return isFarTooLate(order.readyOn, now) ? 0 : cancelFees.beforeLoading;
    default:
      return null;
  }
}

export const percentOf = (fen: Fen, percent: number): Fen => (fen * BigInt(percent) + 50n) / 100n;
