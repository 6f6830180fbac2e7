import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { afterEnding, afterPlacing, type StockLine } from "@/lib/orders/model/shown-stock";
import { db } from "@/lib/platform/db";

/** What the public pages show otherwise since an order was placed or ended; null when nothing. */
export async function findShownStock(actor: Actor, eventId: string) {
  if (actor.kind !== "system") return null;
  const event = await db.event.findUnique({ where: { id: eventId } });
  if (!event) return null;
  const lines = await db.$queryRaw<StockLine[]>`
    select l."productSlug" as slug, l.quantity, l.reserved, v."onHand" - v.reserved as ready
    from "OrderLine" l join "Variant" v on v.id = l."variantId" where l."orderId" = ${event.subjectId}::uuid`;
  const shown = event.type === "order.placed" ? afterPlacing(lines) : afterEnding(lines);
  return shown.lists || shown.stock.length > 0 ? shown : null;
}
