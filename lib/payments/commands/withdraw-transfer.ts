import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { answerClaim, openTransfer, ordersOf } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import { canAnnounceTransfers } from "@/lib/payments/policy";
import type { WithdrawTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** A mistaken announcement is taken back as long as the seller has not answered it. */
export async function withdrawTransfer(actor: Actor, { transferId }: WithdrawTransferInput) {
  await transaction(async (tx) => {
    const transfer = await openTransfer(tx, actor, transferId);
    if (actor.kind !== "buyer" || !canAnnounceTransfers(actor)) throw new AppError("forbidden");
    await answerClaim(tx, transferId, {
      status: "withdrawn",
      decidedById: actor.userId,
      decidedAt: now(),
    });
    for (const subjectId of ordersOf(transfer)) {
      await record(tx, actor, {
        type: "payment.withdrawn",
        subjectId,
        data: { transferId, amountFen: String(transfer.amountFen) },
      } satisfies PaymentEvent);
    }
  });
}
