import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { addDays, FEEDBACK_DAYS } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

const AT_ONCE = 200;

/** Orders that the passing of time moves: unanswered, about to be, past their feedback window, or with a wish to cancel that the seller let lie. */
export async function listDueOrders(actor: Actor) {
  if (actor.kind !== "system") return { unanswered: [], waiting: [], collected: [], undecided: [] };
  const at = now();
  const [unanswered, waiting, collected, undecided] = await Promise.all([
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
    db.$queryRaw<{ id: string }[]>`
      select c.id from "Cancellation" c where c.status = 'requested' and c."answerBy" <= ${at}
        and not exists (select 1 from "Event" e where e."subjectId" = c."orderId"
          and e.type = 'order.cancellationEscalated' and e.data->>'cancellationId' = c.id::text)
      order by c."answerBy" limit ${AT_ONCE}`,
  ]);
  return { unanswered, waiting, collected, undecided };
}
