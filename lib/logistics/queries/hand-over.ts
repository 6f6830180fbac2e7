import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { loadLines } from "@/lib/logistics/commands/hand-over";
import { cartonsToHandOver } from "@/lib/logistics/model/shipment";
import { canHandOver } from "@/lib/logistics/policy";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";

export type HandOverLine = {
  position: number;
  itemNo: string;
  names: Localized;
  /** Ready and not yet in the yard. */
  cartons: number;
  /** The next carton's number. */
  nextCarton: number;
};

/** What the seller may bring to the yard now; empty for everybody else. */
export async function listHandOverLines(actor: Actor, orderId: string): Promise<HandOverLine[]> {
  if (!canHandOver(actor)) return [];
  const order = await db.order.findFirst({
    where: {
      AND: [{ id: orderId, status: { in: ["in_production", "ready"] } }, ordersVisibleTo(actor)],
    },
    select: { id: true },
  });
  if (!order) return [];
  const lines = await loadLines(db, order.id);
  return lines
    .map((line) => ({
      position: line.position,
      itemNo: line.itemNo,
      names: toLocalized(line.names),
      cartons: cartonsToHandOver(line),
      nextCarton: line.lastCarton + 1,
    }))
    .filter((line) => line.cartons > 0);
}
