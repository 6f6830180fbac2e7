import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { settlement } from "@/lib/orders/model/settlement";
import { answerClaim, type OpenTransfer, openTransfer } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import { canDecideTransfers } from "@/lib/payments/policy";
import type { ConfirmTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
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

function eventOf(transfer: OpenTransfer, fen: Fen, input: ConfirmTransferInput): PaymentEvent {
  const subjectId = transfer.instalment.orderId;
  const kind = transfer.instalment.kind;
  const told = {
    transferId: transfer.id,
    amountFen: String(input.decision === "not_received" ? transfer.amountFen : fen),
  };
  if (input.decision === "full")
    return { type: "payment.confirmed", subjectId, data: { ...told, kind } };
  if (input.decision === "partly") {
    return {
      type: "payment.partlyConfirmed",
      subjectId,
      data: { ...told, kind, note: input.reason },
    };
  }
  return { type: "payment.disputed", subjectId, data: { ...told, note: input.reason } };
}

/** Adds confirmed money; the first to reach the deposit or the total says so. */
async function addConfirmed(tx: Tx, actor: Actor, transfer: OpenTransfer, fen: Fen) {
  const { orderId } = transfer.instalment;
  const before = settlement(await tx.instalment.findMany({ where: { orderId } }));
  await tx.instalment.update({
    where: { id: transfer.instalmentId },
    data: { confirmedFen: { increment: fen } },
  });
  const after = settlement(await tx.instalment.findMany({ where: { orderId } }));
  const data = { amountFen: String(after.confirmedFen) };
  if (after.deposit && !before.deposit) {
    await record(tx, actor, {
      type: "payment.depositConfirmed",
      subjectId: orderId,
      data,
    } satisfies PaymentEvent);
  }
  if (after.balance && !before.balance) {
    await record(tx, actor, {
      type: "payment.balanceConfirmed",
      subjectId: orderId,
      data,
    } satisfies PaymentEvent);
  }
}

/** The seller says what arrived. Errors: `notFound`, `forbidden`, `transferDecided`, `partTooLarge`. */
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
    await record(tx, actor, eventOf(transfer, fen, input));
    if (fen > 0n) await addConfirmed(tx, actor, transfer, fen);
  });
}
