import "server-only";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { pickupCode } from "@/lib/logistics/queries/pickup-code";
import { db } from "@/lib/platform/db";

const mailedEvents = ["order.shipped", "lot.atPickup", "lot.codeRenewed", "lot.reminded"] as const;
type MailedEvent = (typeof mailedEvents)[number];

export type LogisticsMail = {
  type: MailedEvent;
  orderNumber: string;
  /** Whose cartons they are: the seller's once the order was cancelled. */
  side: "buyer" | "seller";
  pickup: { names: Localized; cities: Localized; hours: string | null };
  /** Of the lot the event is about, while it waits. */
  lot: { number: number; cartons: number; code: string } | null;
  readers: { userId: string; email: string; locale: Locale }[];
};

const members = {
  select: { members: { where: { user: { isDisabled: false } }, select: { user: true } } },
} as const;

const isMailed = (type: string): type is MailedEvent =>
  (mailedEvents as readonly string[]).includes(type);

const lotIdOf = (data: unknown): string | null => {
  const id: unknown = data && typeof data === "object" ? Reflect.get(data, "lotId") : null;
  return typeof id === "string" ? id : null;
};

/** What the mails about an event say, and to whom; null when nobody is told, or it is no longer so. */
export async function findLogisticsMail(
  actor: Actor,
  eventId: string,
): Promise<LogisticsMail | null> {
  if (actor.kind !== "system") return null;
  const event = await db.event.findUnique({ where: { id: eventId } });
  if (!event || !isMailed(event.type)) return null;
  const order = await db.order.findUnique({
    where: { id: event.subjectId },
    select: {
      number: true,
      pickupPoint: { select: { names: true, cities: true, hours: true } },
      buyer: members,
      seller: members,
    },
  });
  const lotId = lotIdOf(event.data);
  const lot = lotId ? await db.lot.findFirst({ where: { id: lotId, status: "at_pickup" } }) : null;
  if (!order || (lotId && !lot)) return null;
  const side = lot?.releasedAt ? "seller" : "buyer";
  return {
    type: event.type,
    orderNumber: order.number,
    side,
    pickup: {
      names: toLocalized(order.pickupPoint.names),
      cities: toLocalized(order.pickupPoint.cities),
      hours: order.pickupPoint.hours,
    },
    lot: lot && { number: lot.number, cartons: lot.cartons, code: pickupCode(lot) },
    readers: order[side].members.map(({ user }) => ({
      userId: user.id,
      email: user.email,
      locale: isLocale(user.locale) ? user.locale : "ru",
    })),
  };
}

/** Lots that wait at a point: since when, and on which days they were brought to mind. */
export async function listWaitingLots(actor: Actor) {
  if (actor.kind !== "system") return [];
  return db.$queryRaw<{ id: string; orderId: string; arrivedAt: Date; remindedDays: number[] }[]>`
    select t.id, t."orderId",
      coalesce((select max(m.at) from "Milestone" m where m."lotId" = t.id and m.code = 'AT_PICKUP_POINT'), t."createdAt") as "arrivedAt",
      array(select (e.data->>'day')::int from "Event" e
        where e."subjectId" = t."orderId" and e.type = 'lot.reminded' and e.data->>'lotId' = t.id::text) as "remindedDays"
    from "Lot" t where t.status = 'at_pickup' order by t.id`;
}
