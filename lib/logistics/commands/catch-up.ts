import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advanceOrder, lockOrders } from "@/lib/logistics/commands/lot-steps";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** An order that became ready after all its lots had left goes as far as they have come. */
export async function catchUp(actor: Actor, eventId: string): Promise<void> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  await transaction(async (tx) => {
    const event = await tx.event.findUnique({ where: { id: eventId } });
    if (!event) return;
    await lockOrders(tx, [event.subjectId]);
    await advanceOrder(tx, actor, event.subjectId);
  });
}
