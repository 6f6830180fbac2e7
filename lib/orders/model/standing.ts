import { statusAt } from "@/lib/orders/model/deadline";
import { type NextStep, nextStep } from "@/lib/orders/model/next-step";
import type { Owed } from "@/lib/orders/model/plan";
import { type Settlement, settlement } from "@/lib/orders/model/settlement";
import type { OrderStatus } from "@/lib/orders/model/status";

export type StandingInput = {
  readonly status: OrderStatus;
  readonly respondBy: Date;
  readonly instalments: readonly Owed[];
  readonly hasClaim: boolean;
  readonly lines: readonly { readonly quantity: number; readonly cancelledPieces: number }[];
  /** Pieces that stand in the yard or went further. */
  readonly handedPieces: number;
};

export type Standing = {
  readonly status: OrderStatus;
  readonly paid: Settlement;
  readonly step: NextStep;
};

/** All that an order's pages ask of it at a moment. */
export function standing(order: StandingInput, now: Date): Standing {
  const status = statusAt(order, now);
  const paid = settlement(order.instalments);
  const ordered = order.lines.reduce((sum, line) => sum + line.quantity - line.cancelledPieces, 0);
  const isHandedOver = order.handedPieces >= ordered;
  return { status, paid, step: nextStep({ status, paid, hasClaim: order.hasClaim, isHandedOver }) };
}

/** The buyer's free way out: until money was confirmed or production began. */
export const canCancelFree = ({ status, paid }: Standing) =>
  status === "placed" ||
  status === "countered" ||
  (status === "confirmed" && paid.confirmedFen === 0n);
