import "server-only";
import type { Closure } from "@/lib/catalogue/model/holiday";
import type { Actor } from "@/lib/identity/actor";
import type { Making } from "@/lib/orders/model/ready-day";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";

export type OrderMaking = {
  readonly makings: readonly Making[];
  readonly closures: readonly Closure[];
};

type Row = Making & { sellerCompanyId: string };

/**
 * By product of the order: what it takes to make it, the seller's accepted orders before it. What lay in
 * the store is the first that is ready, so the rest of a line is what has to be made.
 */
const readMakings = (orderId: string, buyer: string | null, seller: string | null) => db.$queryRaw<
  Row[]
>`
  select o."sellerCompanyId", p."dailyCapacity", max(l."leadDaysMax") filter (where l."orderId" = o.id) as "leadDays",
    sum(greatest(0, l.quantity - l."cancelledPieces" - greatest(l.reserved,
      l."readyPieces" + l."shippedPieces" + l."arrivedPieces" + l."pickedPieces")))::int as pieces
  from "Order" o
  join "Product" p on p."sellerId" = o."sellerCompanyId"
    and p.id in (select own."productId" from "OrderLine" own where own."orderId" = o.id)
  join "OrderLine" l on l."productId" = p.id and l."sellerCompanyId" = o."sellerCompanyId"
  join "Order" queued on queued.id = l."orderId"
    and (queued.id = o.id or queued.status in ('confirmed', 'in_production'))
  where o.id = ${orderId}::uuid
    and (${buyer}::uuid is null or o."buyerCompanyId" = ${buyer}::uuid)
    and (${seller}::uuid is null or o."sellerCompanyId" = ${seller}::uuid)
  group by o."sellerCompanyId", p.id`;

/** What decides by when an order can be ready; empty for one that the actor may not see. */
export async function findMaking(actor: Actor, orderId: string, today: Date): Promise<OrderMaking> {
  const { buyerCompanyId = null, sellerCompanyId = null } = ordersVisibleTo(actor);
  const rows = await readMakings(orderId, buyerCompanyId, sellerCompanyId);
  const sellerId = rows[0]?.sellerCompanyId;
  const closures = sellerId
    ? await db.shopHoliday.findMany({
        where: { sellerId, lastDay: { gte: today } },
        select: { firstDay: true, lastDay: true },
        orderBy: { firstDay: "asc" },
      })
    : [];
  return { makings: rows.map(({ sellerCompanyId: _, ...making }) => making), closures };
}
