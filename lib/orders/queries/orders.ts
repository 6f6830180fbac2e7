import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { type InboxTab, inboxTabs } from "@/lib/orders/model/inbox";
import { settlement } from "@/lib/orders/model/settlement";
import { isEnded, type OrderStatus, orderStatuses } from "@/lib/orders/model/status";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";

export const orderFilters = ["open", "ended", "all"] as const;
export type OrderFilter = (typeof orderFilters)[number];

export type OrderRow = {
  id: string;
  number: string;
  status: OrderStatus;
  totalFen: Fen;
  placedAt: Date;
  respondBy: Date;
  readyOn: Date | null;
  sellerName: string;
  buyerName: string;
  paid: { deposit: boolean; balance: boolean };
  lineCount: number;
  /** Of the first line. */
  names: Localized;
  pictureKey: string | null;
};

const ended = orderStatuses.filter(isEnded);

const byFilter = {
  open: { status: { notIn: ended } },
  ended: { status: { in: ended } },
  all: {},
};

/** Newest first. */
export const listOrders = (actor: Actor, filter: OrderFilter, key: PageKey) =>
  listWhere(actor, byFilter[filter], key);

/** One tab of the seller's inbox. */
export const listOrdersIn = (actor: Actor, tab: InboxTab, key: PageKey) =>
  listWhere(actor, { status: { in: [...inboxTabs[tab]] } }, key);

async function listWhere(
  actor: Actor,
  where: { status?: { in: OrderStatus[] } | { notIn: OrderStatus[] } },
  key: PageKey,
): Promise<Page<OrderRow>> {
  const orders = await db.order.findMany({
    where: { AND: [ordersVisibleTo(actor), where, pageWhere(key)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      number: true,
      status: true,
      totalFen: true,
      placedAt: true,
      respondBy: true,
      readyOn: true,
      seller: { select: { name: true } },
      buyer: { select: { name: true } },
      instalments: { select: { kind: true, amountFen: true, confirmedFen: true } },
      lines: { select: { names: true, pictureKey: true }, orderBy: { position: "asc" } },
    },
  });
  const rows = orders.map(({ seller, buyer, instalments, lines, ...order }) => ({
    ...order,
    sellerName: seller.name,
    buyerName: buyer.name,
    paid: settlement(instalments),
    lineCount: lines.length,
    names: toLocalized(lines[0]?.names),
    pictureKey: lines[0]?.pictureKey ?? null,
  }));
  return toPage(rows, key);
}

/** For a badge: how many are still on their way. */
export const countOpenOrders = (actor: Actor) =>
  db.order.count({ where: { AND: [ordersVisibleTo(actor), byFilter.open] } });

/** How many orders stand in each tab of a seller's inbox. */
export async function countOrdersByTab(actor: Actor): Promise<Record<InboxTab, number>> {
  const groups = await db.order.groupBy({
    by: ["status"],
    where: ordersVisibleTo(actor),
    _count: { _all: true },
  });
  const count = (statuses: readonly OrderStatus[]) =>
    groups
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    placed: count(inboxTabs.placed),
    waiting: count(inboxTabs.waiting),
    making: count(inboxTabs.making),
    ready: count(inboxTabs.ready),
    onTheWay: count(inboxTabs.onTheWay),
    ended: count(inboxTabs.ended),
  };
}
