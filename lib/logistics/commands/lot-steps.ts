import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { type LotStatus, nextOrderStatus } from "@/lib/logistics/model/shipment";
import { moveOrder } from "@/lib/orders/commands/move-order";
import { openPieces } from "@/lib/orders/model/pieces";
import type { OrderStatus } from "@/lib/orders/model/status";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

/** Always in the order container → orders by id → lots, so that no two commands wait for each other. */
export async function lockContainer(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "Container" where id = ${id}::uuid for update`;
}

export async function lockOrders(tx: Tx, ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  await tx.$queryRaw`select id from "Order" where id = any(${sorted}::uuid[]) order by id for update`;
}

export async function lockLot(tx: Tx, id: string) {
  await tx.$queryRaw`select id from "Lot" where id = ${id}::uuid for update`;
}

type Stage = "readyPieces" | "shippedPieces" | "arrivedPieces" | "pickedPieces";

export async function movePieces(
  tx: Tx,
  lines: readonly { readonly orderLineId: string; readonly quantity: number }[],
  from: Stage,
  to: Stage,
) {
  for (const { orderLineId, quantity } of lines) {
    if (quantity === 0) continue;
    await tx.orderLine.update({
      where: { id: orderLineId },
      data: { [from]: { decrement: quantity }, [to]: { increment: quantity } },
    });
  }
}

type NewMilestone = {
  code: string;
  orderId?: string;
  lotId?: string;
  containerId?: string;
  at?: Date;
  place: string | null;
  timeZone: string;
  note?: string | null;
  correctsId?: string | null;
};

export async function addMilestone(tx: Tx, actor: Actor, milestone: NewMilestone) {
  const written = now();
  await tx.milestone.create({
    data: {
      ...milestone,
      at: milestone.at ?? written,
      enteredAt: written,
      enteredById: actor.kind === "system" ? null : actor.userId,
    },
  });
}

const statusEvents: Partial<
  Record<OrderStatus, "order.shipped" | "order.atPickup" | "order.pickedUp">
> = {
  shipped: "order.shipped",
  at_pickup: "order.atPickup",
  picked_up: "order.pickedUp",
};

/** Moves an order, whose row is locked, as far as its lots have come. */
export async function advanceOrder(tx: Tx, actor: Actor, orderId: string) {
  const found = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      id: true,
      status: true,
      version: true,
      lines: true,
      lots: { select: { status: true } },
    },
  });
  const pieces = {
    open: found.lines.reduce((sum, line) => sum + openPieces(line), 0),
    ready: found.lines.reduce((sum, line) => sum + line.readyPieces, 0),
  };
  const lots: LotStatus[] = found.lots.map((lot) => lot.status);
  let order = { id: found.id, status: found.status, version: found.version };
  for (;;) {
    const next = nextOrderStatus(order.status, pieces, lots);
    if (!next) return order;
    order = await moveOrder(tx, order, next);
    const type = statusEvents[next];
    if (type) await record(tx, actor, { type, subjectId: orderId } satisfies LogisticsEvent);
  }
}

/** The next number among an order's lots; its order's row is locked. */
export async function nextLotNumber(tx: Tx, orderId: string) {
  const { _max } = await tx.lot.aggregate({ where: { orderId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
