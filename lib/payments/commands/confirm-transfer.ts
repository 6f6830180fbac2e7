import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import {
  answerClaim,
  type OpenTransfer,
  openTransfer,
  ordersOf,
} from "@/lib/payments/commands/decide";
import { receiveMoney } from "@/lib/payments/commands/receive-money";
import type { PaymentEvent } from "@/lib/payments/events";
import { canDecideTransfers } from "@/lib/payments/policy";
import type { ConfirmTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** "Partly" is less than announced; what is more than announced is its own announcement. */
function confirmedAmount(transfer: OpenTransfer, { decision, amount }: ConfirmTransferInput): Fen {
  if (decision === "not_received") return 0n;
  if (decision === "full") return transfer.amountFen;
  if (amount === undefined || amount >= transfer.amountFen)
    throw new AppError("partTooLarge", { field: "amount" });
  return amount;
}

const statusOf = {
  full: "confirmed",
  partly: "partly_confirmed",
  not_received: "disputed",
} as const;

/** Each order of the transfer tells it, with the whole sum: the seller answered for all of it. */
function eventOf(
  transfer: OpenTransfer,
  subjectId: string,
  fen: Fen,
  input: ConfirmTransferInput,
): PaymentEvent {
  const share = transfer.shares.find(({ instalment }) => instalment.orderId === subjectId);
  const kind = share?.instalment.kind ?? "balance";
  const told = {
    transferId: transfer.id,
    amountFen: String(input.decision === "not_received" ? transfer.amountFen : fen),
  };
  if (input.decision === "full")
    return { type: "payment.confirmed", subjectId, data: { ...told, kind } };
  const note = input.reason;
  if (input.decision === "partly")
    return { type: "payment.partlyConfirmed", subjectId, data: { ...told, kind, note } };
  return { type: "payment.disputed", subjectId, data: { ...told, note } };
}

/** The seller says what arrived; what no order needs is the buyer's credit. Errors: `notFound`, `forbidden`, `transferDecided`, `partTooLarge`. */
export async function confirmTransfer(actor: Actor, input: ConfirmTransferInput) {
  await transaction(async (tx) => {
    const transfer = await openTransfer(tx, actor, input.transferId);
    if (actor.kind !== "seller" || !canDecideTransfers(actor)) throw new AppError("forbidden");
    const fen = confirmedAmount(transfer, input);
    await answerClaim(tx, transfer.id, {
      status: statusOf[input.decision],
      confirmedFen: fen,
      reason: input.reason || null,
      decidedById: actor.userId,
      decidedAt: now(),
    });
    for (const orderId of ordersOf(transfer))
      await record(tx, actor, eventOf(transfer, orderId, fen, input));
    if (fen === 0n) return;
    await receiveMoney(tx, actor, {
      buyerCompanyId: transfer.buyerCompanyId,
      sellerCompanyId: transfer.sellerCompanyId,
      till: "bank",
      fen,
      wishes: transfer.shares.map(({ instalmentId, amountFen }) => ({
        instalmentId,
        fen: amountFen,
      })),
      cause: `transfer:${transfer.id}`,
    });
  });
}
