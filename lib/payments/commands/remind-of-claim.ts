import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { openTransfer, ordersOf } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import { claimStep } from "@/lib/payments/model/claim";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Reminds a silent seller once, then tells the operator once. */
export async function remindOfClaim(actor: Actor, { transferId }: { transferId: string }) {
  await transaction(async (tx) => {
    if (actor.kind !== "system") throw new AppError("forbidden");
    const transfer = await openTransfer(tx, actor, transferId);
    if (transfer.status !== "claimed") return;
    const past = await tx.event.findMany({
      where: {
        subjectId: { in: ordersOf(transfer) },
        type: { in: ["payment.reminded", "payment.escalated"] },
        data: { path: ["transferId"], equals: transferId },
      },
      select: { type: true },
    });
    const has = (type: string) => past.some((event) => event.type === type);
    const type = claimStep(
      transfer.announcedAt,
      { reminded: has("payment.reminded"), escalated: has("payment.escalated") },
      now(),
    );
    if (!type) return;
    const [subjectId] = ordersOf(transfer);
    if (!subjectId) return;
    await record(tx, actor, {
      type,
      subjectId,
      data: { transferId, amountFen: String(transfer.amountFen) },
    } satisfies PaymentEvent);
  });
}
