import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { lotsVisibleTo } from "@/lib/logistics/policy";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

export type PickupLotView = {
  id: string;
  number: number;
  lotCount: number;
  status: "at_pickup" | "picked_up";
  orderNumber: string;
  pickupPointCode: string;
  pickupNames: Localized;
  cartons: number;
  pickedUpCartons: number | null;
  pickedUpAt: Date | null;
  arrivedAt: Date;
  storageFreeDays: number;
  /** What stands on the cartons: item number and C/NO. */
  lines: { position: number; itemNo: string; names: Localized; from: number; to: number }[];
};

const select = {
  id: true,
  number: true,
  status: true,
  cartons: true,
  pickedUpCartons: true,
  pickedUpAt: true,
  createdAt: true,
  milestones: {
    where: { code: "AT_PICKUP_POINT" },
    select: { at: true },
    orderBy: { at: "desc" },
    take: 1,
  },
  order: {
    select: {
      number: true,
      pickupPoint: { select: { code: true, names: true, storageFreeDays: true } },
      _count: { select: { lots: true } },
    },
  },
  lines: {
    orderBy: { orderLine: { position: "asc" } },
    select: {
      cartonFrom: true,
      cartonTo: true,
      orderLine: { select: { position: true, itemNo: true, names: true } },
    },
  },
} satisfies Prisma.LotSelect;

const toView = ({
  order,
  lines,
  milestones,
  createdAt,
  status,
  ...lot
}: Prisma.LotGetPayload<{ select: typeof select }>): PickupLotView => ({
  ...lot,
  status: status === "picked_up" ? "picked_up" : "at_pickup",
  orderNumber: order.number,
  lotCount: order._count.lots,
  pickupPointCode: order.pickupPoint.code,
  pickupNames: toLocalized(order.pickupPoint.names),
  storageFreeDays: order.pickupPoint.storageFreeDays,
  arrivedAt: milestones[0]?.at ?? createdAt,
  lines: lines.map(({ cartonFrom, cartonTo, orderLine }) => ({
    position: orderLine.position,
    itemNo: orderLine.itemNo,
    names: toLocalized(orderLine.names),
    from: cartonFrom,
    to: cartonTo,
  })),
});

/** Letters and digits of an order number, as people type it: KV-7F3K-92QX or 7f3k92qx. */
const spelled = (letters: string) => `KV-${letters.slice(0, 4)}-${letters.slice(4)}`;

/** What waits to be collected at the actor's points; with letters of an order number, that order's alone. */
export async function listPickupLots(
  actor: Actor,
  letters: string | null,
  key: PageKey,
): Promise<Page<PickupLotView>> {
  const number = letters
    ? { order: { number: { startsWith: letters.length > 4 ? spelled(letters) : `KV-${letters}` } } }
    : {};
  const lots = await db.lot.findMany({
    where: { AND: [lotsVisibleTo(actor), { status: "at_pickup" }, number, pageWhere(key)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    select,
  });
  return toPage(lots.map(toView), key);
}

/** Null when it is not at a point of the actor's. */
export async function findPickupLot(actor: Actor, id: string): Promise<PickupLotView | null> {
  const lot = await db.lot.findFirst({
    where: { AND: [{ id }, lotsVisibleTo(actor), { status: { in: ["at_pickup", "picked_up"] } }] },
    select,
  });
  return lot && toView(lot);
}
