import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockVisible } from "@/lib/orders/commands/advance";
import type { OrderEvent } from "@/lib/orders/events";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** The seller's time to answer a wish to cancel is over: the operator and the buyer are told, once. */
export async function escalateCancellation(
  actor: Actor,
  { cancellationId }: { cancellationId: string },
) {
  await transaction(async (tx) => {
    if (actor.kind !== "system") throw new AppError("forbidden");
    const found = await tx.cancellation.findUnique({ where: { id: cancellationId } });
    if (!found) throw new AppError("notFound");
    await lockVisible(tx, actor, found.orderId);
    const wish = await tx.cancellation.findUniqueOrThrow({ where: { id: cancellationId } });
    if (wish.status !== "requested" || wish.answerBy > now()) return;
    const told = await tx.event.count({
      where: {
        subjectId: wish.orderId,
        type: "order.cancellationEscalated",
        data: { path: ["cancellationId"], equals: cancellationId },
      },
    });
    if (told > 0) return;
    await record(tx, actor, {
      type: "order.cancellationEscalated",
      subjectId: wish.orderId,
      data: { cancellationId, note: wish.note ?? "" },
    } satisfies OrderEvent);
  });
}
