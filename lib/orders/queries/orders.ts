import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { type InboxTab, inboxTabs } from "@/lib/orders/model/inbox";
import { isEnded, type OrderStatus, orderStatuses } from "@/lib/orders/model/status";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageBounds,
  pageOrder,
  toPage,
} from "@/lib/platform/page";
import { Prisma } from "@/prisma/generated/client";

export const orderFilters = ["open", "ended", "all"] as const;
export type OrderFilter = (typeof orderFilters)[number];

export type OrderRow = {
  id: string;
  number: string;
  status: OrderStatus;
  totalFen: Fen;
  placedAt: Date;
  respondBy: Date;
  sellerName: string;
  buyerName: string;
  lineCount: number;
  /** Of the first line. */
  names: Localized;
};

const byFilter: Record<OrderFilter, readonly OrderStatus[]> = {
  open: orderStatuses.filter((status) => !isEnded(status)),
  ended: orderStatuses.filter(isEnded),
  all: orderStatuses,
};

/** Newest first. */
export const listOrders = (actor: Actor, filter: OrderFilter, key: PageKey) =>
  listByStatus(actor, byFilter[filter], key);

/** One tab of the seller's inbox. */
export const listOrdersIn = (actor: Actor, tab: InboxTab, key: PageKey) =>
  listByStatus(actor, inboxTabs[tab], key);

/** One statement: a list is read far more often than anything else of an order. */
async function listByStatus(
  actor: Actor,
  statuses: readonly OrderStatus[],
  key: PageKey,
): Promise<Page<OrderRow>> {
  const { buyerCompanyId = null, sellerCompanyId = null } = ordersVisibleTo(actor);
  const { after = null, before = null } = pageBounds(key);
  const rows = await db.$queryRaw<(Omit<OrderRow, "names"> & { names: unknown })[]>`
    select o.id, o.number, o.status::text as status, o."totalFen", o."placedAt", o."respondBy",
      s.name as "sellerName", b.name as "buyerName", l.names, l."lineCount"
    from "Order" o
    join "Company" s on s.id = o."sellerCompanyId"
    join "Company" b on b.id = o."buyerCompanyId"
    left join lateral (
      select l.names, (count(*) over ())::int as "lineCount" from "OrderLine" l
      where l."orderId" = o.id order by l.position limit 1
    ) l on true
    where o.status = any(${[...statuses]}::"OrderStatus"[])
      and (${buyerCompanyId}::uuid is null or o."buyerCompanyId" = ${buyerCompanyId}::uuid)
      and (${sellerCompanyId}::uuid is null or o."sellerCompanyId" = ${sellerCompanyId}::uuid)
      and (${after}::uuid is null or o.id < ${after}::uuid)
      and (${before}::uuid is null or o.id > ${before}::uuid)
    order by ${Prisma.raw(`o.id ${pageOrder(key).id}`)} limit ${PAGE_SIZE + 1}`;
  return toPage(
    rows.map(({ names, ...row }) => ({ ...row, names: toLocalized(names) })),
    key,
  );
}

/** For a badge: how many are still on their way. */
export const countOpenOrders = (actor: Actor) =>
  db.order.count({
    where: { AND: [ordersVisibleTo(actor), { status: { in: [...byFilter.open] } }] },
  });

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
