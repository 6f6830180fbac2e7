import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findVisible } from "@/lib/orders/commands/advance";
import type { OrderEvent } from "@/lib/orders/events";
import { reminderDay } from "@/lib/orders/model/reminder";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Once a day of silence; a second worker finds the first one's event and does nothing. */
export async function remindSeller(actor: Actor, { orderId }: { orderId: string }) {
  await transaction(async (tx) => {
    if (actor.kind !== "system") throw new AppError("forbidden");
    await tx.$queryRaw`select 1 from "Order" where id = ${orderId}::uuid for update`;
    const order = await findVisible(tx, actor, orderId);
    const sent = await tx.event.count({ where: { subjectId: orderId, type: "order.reminded" } });
    const day = reminderDay(order, sent, now());
    if (day === null) return;
    await record(tx, actor, {
      type: "order.reminded",
      subjectId: orderId,
      data: { day },
    } satisfies OrderEvent);
  });
}
