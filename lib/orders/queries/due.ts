import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { addDays, FEEDBACK_DAYS } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

const AT_ONCE = 200;

/** Orders that the passing of time moves: unanswered, about to be, or past their feedback window. */
export async function listDueOrders(actor: Actor) {
  if (actor.kind !== "system") return { unanswered: [], waiting: [], collected: [] };
  const at = now();
  const [unanswered, waiting, collected] = await Promise.all([
    db.order.findMany({
      where: { status: "placed", respondBy: { lte: at } },
      select: { id: true },
      take: AT_ONCE,
    }),
    db.$queryRaw<{ id: string; placedAt: Date; respondBy: Date; reminders: number }[]>`
      select o.id, o."placedAt", o."respondBy",
        (select count(*) from "Event" e where e."subjectId" = o.id and e.type = 'order.reminded')::int as reminders
      from "Order" o where o.status = 'placed' and o."respondBy" > ${at} order by o."respondBy" limit ${AT_ONCE}`,
    db.order.findMany({
      where: { status: "picked_up", pickedUpAt: { lte: addDays(at, -FEEDBACK_DAYS) } },
      select: { id: true, version: true },
      take: AT_ONCE,
    }),
  ]);
  return { unanswered, waiting, collected };
}
