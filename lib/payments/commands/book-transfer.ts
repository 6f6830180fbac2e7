import "server-only";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { answerClaim, type OpenTransfer, ordersOf } from "@/lib/payments/commands/decide";
import { receiveMoney } from "@/lib/payments/commands/receive-money";
import type { PaymentEvent } from "@/lib/payments/events";
import type { ConfirmTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

type Answer = {
  readonly decision: ConfirmTransferInput["decision"];
  /** What arrived; may be more than was announced. */
  readonly fen: Fen;
  readonly reason: string;
};

const statusOf = {
  full: "confirmed",
  partly: "partly_confirmed",
  not_received: "disputed",
} as const;

/** Each order of the transfer tells it, with the whole sum: the seller answered for all of it. */
function eventOf(
  transfer: OpenTransfer,
  subjectId: string,
  { decision, fen, reason: note }: Answer,
): PaymentEvent {
  const share = transfer.shares.find(({ instalment }) => instalment.orderId === subjectId);
  const kind = share?.instalment.kind ?? "balance";
  const told = {
    transferId: transfer.id,
    amountFen: String(decision === "not_received" ? transfer.amountFen : fen),
  };
  if (decision === "full") return { type: "payment.confirmed", subjectId, data: { ...told, kind } };
  if (decision === "partly")
    return { type: "payment.partlyConfirmed", subjectId, data: { ...told, kind, note } };
  return { type: "payment.disputed", subjectId, data: { ...told, note } };
}

/** Part of a command: the claim is answered, its orders tell it, and the books get what arrived. */
export async function bookTransfer(
  tx: Tx,
  actor: Actor & SellerActor,
  transfer: OpenTransfer,
  answer: Answer,
) {
  const { id, buyerCompanyId, sellerCompanyId, shares } = transfer;
  await answerClaim(tx, id, {
    status: statusOf[answer.decision],
    confirmedFen: answer.fen,
    reason: answer.reason || null,
    decidedById: actor.userId,
    decidedAt: now(),
  });
  for (const orderId of ordersOf(transfer))
    await record(tx, actor, eventOf(transfer, orderId, answer));
  if (answer.fen === 0n) return;
  await receiveMoney(tx, actor, {
    buyerCompanyId,
    sellerCompanyId,
    till: "bank",
    fen: answer.fen,
    wishes: shares.map(({ instalmentId, amountFen }) => ({ instalmentId, fen: amountFen })),
    cause: `transfer:${id}`,
  });
}
