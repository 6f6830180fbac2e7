import { type Fen, lineTotal, sum, type UnitPrice } from "@/lib/money/model";
import { addDays, dayInYiwu } from "@/lib/orders/model/deadline";
import type { Reach } from "@/lib/orders/model/reach";
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

type Ordered = {
  readonly unitPrice: UnitPrice;
  readonly quantity: number;
  readonly cancelledPieces: number;
};

/** What the goods that are still to come, or came, are worth at the agreed prices. */
export const goodsFen = (lines: readonly Ordered[]): Fen =>
  sum(
    lines.map(({ unitPrice, quantity, cancelledPieces }) =>
      lineTotal(unitPrice, quantity - cancelledPieces),
    ),
  );

/** Days of a broken promise that cost nothing, and what each further day costs: 0.1 % of the goods. */
const LATE_FREE_DAYS = 20;
const LATE_PERMILLE = 1n;

/** What the seller lets off for being late, fen; counted in calendar days in Yiwu, rounded half up. */
export function lateCredit(goods: Fen, readyOn: Date, readyAt: Date): Fen {
  const firstPaid = addDays(readyOn, LATE_FREE_DAYS);
  const late = Math.round((dayInYiwu(readyAt).getTime() - firstPaid.getTime()) / 86_400_000);
  return late > 0 ? (goods * LATE_PERMILLE * BigInt(late) + 500n) / 1_000n : 0n;
}

/** A seller this many days late loses the right to a fee. */
export const LATE_CANCEL_DAYS = 60;

type Promised = { readonly readyOn: Date | null; readonly readyAt: Date | null };

/** Counted to the day everything was made; goods that wait for the buyer are not late. */
const isFarTooLate = ({ readyOn, readyAt }: Promised, now: Date) =>
  readyOn !== null && dayInYiwu(readyAt ?? now) > addDays(readyOn, LATE_CANCEL_DAYS);

/** Percent of the goods' value that ending the order costs; null where it can no longer be ended. */
function cancelFeePercent(status: OrderStatus, { cancelFees }: Terms, reach: Reach): number | null {
  if (reach === "arrived") return null;
  switch (status) {
    case "confirmed":
      return cancelFees.beforeProduction;
    case "in_production":
    case "ready":
      return reach === "loaded" ? cancelFees.afterLoading : cancelFees.beforeLoading;
    case "shipped":
      return cancelFees.afterLoading;
    default:
      return null;
  }
}

/** Working days a seller has to answer a wish to cancel; then the operator does. */
export const ANSWER_DAYS = 2;

export type CancelOffer = {
  readonly percent: number;
  readonly feeFen: Fen;
  /** The seller lost the right to a fee. */
  readonly isFarTooLate: boolean;
  /** Nobody is asked: the seller is far too late, and nothing has been loaded. */
  readonly isAtOnce: boolean;
};

/** What ending a confirmed order costs now; null where it can no longer be ended. */
export function cancelOffer(
  order: Promised & {
    readonly status: OrderStatus;
    readonly confirmedAt: Date | null;
    readonly lines: readonly Ordered[];
    readonly terms: Terms;
  },
  reach: Reach,
  now: Date,
): CancelOffer | null {
  const agreed = cancelFeePercent(order.status, order.terms, reach);
  if (order.confirmedAt === null || agreed === null) return null;
  const isLate = isFarTooLate(order, now);
  const percent = isLate ? 0 : agreed;
  return {
    percent,
    feeFen: percentOf(goodsFen(order.lines), percent),
    isFarTooLate: isLate,
    isAtOnce: isLate && reach === "yard" && order.status !== "shipped",
  };
}

export type Fee = { readonly feePercent: number; readonly feeFen: Fen };

/** A wish to cancel never costs more than it did when it was made, and less where the seller is far too late since. */
export const lesserFee = ({ feePercent, feeFen }: Fee, offer: CancelOffer | null): Fee =>
  offer && offer.feeFen < feeFen
    ? { feePercent: offer.percent, feeFen: offer.feeFen }
    : { feePercent, feeFen };

const percentOf = (fen: Fen, percent: number): Fen => (fen * BigInt(percent) + 50n) / 100n;

/** Where the money stands once an order has ended at its fee: what is the buyer's again, or is still owed. */
export const afterCancelling = (paidFen: Fen, feeFen: Fen): { backFen: Fen; owedFen: Fen } => ({
  backFen: paidFen > feeFen ? paidFen - feeFen : 0n,
  owedFen: feeFen > paidFen ? feeFen - paidFen : 0n,
});
