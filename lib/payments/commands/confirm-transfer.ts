import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { bookTransfer } from "@/lib/payments/commands/book-transfer";
import { type OpenTransfer, openTransfer } from "@/lib/payments/commands/decide";
import { canDecideTransfers } from "@/lib/payments/policy";
import type { ConfirmTransferInput } from "@/lib/payments/schema";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** "Partly" is less than announced; what is more than announced is its own announcement. */
function confirmedAmount(transfer: OpenTransfer, { decision, amount }: ConfirmTransferInput): Fen {
  if (decision === "not_received") return 0n;
  if (decision === "full") return transfer.amountFen;
  if (amount === undefined || amount >= transfer.amountFen)
    throw new AppError("partTooLarge", { field: "amount" });
  return amount;
}

/** The seller says what arrived; what no order needs is the buyer's credit. Errors: `notFound`, `forbidden`, `transferDecided`, `partTooLarge`. */
export async function confirmTransfer(actor: Actor, input: ConfirmTransferInput) {
  await transaction(async (tx) => {
    const transfer = await openTransfer(tx, actor, input.transferId);
    if (actor.kind !== "seller" || !canDecideTransfers(actor)) throw new AppError("forbidden");
    const fen = confirmedAmount(transfer, input);
    await bookTransfer(tx, actor, transfer, {
      decision: input.decision,
      fen,
      reason: input.reason,
    });
  });
}
