import { type Fen, sum } from "@/lib/money/model";

export type Disputed = { readonly amountFen: Fen; readonly status: string };

/** A dispute holds its money until it is decided for the seller. */
const holds = ({ status }: Disputed) => status !== "won" && status !== "closed";

/** What of a payment can still be sent back. */
export function refundableFen(
  { amountFen, refundedFen }: { readonly amountFen: Fen; readonly refundedFen: Fen },
  disputes: readonly Disputed[],
): Fen {
  const held = sum(disputes.filter(holds).map((dispute) => dispute.amountFen));
  const left = amountFen - refundedFen - held;
  return left > 0n ? left : 0n;
}
