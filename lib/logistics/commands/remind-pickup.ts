import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockLot } from "@/lib/logistics/commands/lot-steps";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Brings a waiting lot to its buyer's mind, once for each day of the list; false when it was done already. */
export async function remindPickup(actor: Actor, input: { lotId: string; day: number }) {
  if (actor.kind !== "system") throw new AppError("forbidden");
  return transaction(async (tx) => {
    await lockLot(tx, input.lotId);
    const lot = await tx.lot.findUnique({ where: { id: input.lotId } });
    if (lot?.status !== "at_pickup") return false;
    const same = await tx.event.count({
      where: {
        subjectId: lot.orderId,
        type: "lot.reminded",
        AND: [
          { data: { path: ["lotId"], equals: lot.id } },
          { data: { path: ["day"], equals: input.day } },
        ],
      },
    });
    if (same > 0) return false;
    await record(tx, actor, {
      type: "lot.reminded",
      subjectId: lot.orderId,
      data: { lotId: lot.id, day: input.day },
    } satisfies LogisticsEvent);
    return true;
  });
}
