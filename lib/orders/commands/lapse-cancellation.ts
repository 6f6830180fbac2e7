import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { OrderEvent } from "@/lib/orders/events";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

/**
 * Part of a command that holds the order's row: its goods have arrived, so that a wish to cancel which
 * nobody answered can only be declined. The buyer is told why.
 */
export async function lapseCancellation(tx: Tx, actor: Actor, orderId: string): Promise<void> {
  const { count } = await tx.cancellation.updateMany({
    where: { orderId, status: "requested" },
    data: { status: "declined", decidedAt: now() },
  });
  if (count === 0) return;
  const event: OrderEvent = { type: "order.cancellationLapsed", subjectId: orderId };
  await record(tx, actor, event);
}
