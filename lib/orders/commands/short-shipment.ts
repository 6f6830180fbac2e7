import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findVisible, type OpenOrder, take } from "@/lib/orders/commands/advance";
import { releaseStock } from "@/lib/orders/commands/stock";
import type { OrderEvent } from "@/lib/orders/events";
import { openPieces } from "@/lib/orders/model/pieces";
import { isShort, shortFen } from "@/lib/orders/model/short";
import { canMakeOrders } from "@/lib/orders/policy";
import type { OfferShortInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/**
 * The seller cannot make the rest and offers to send what is made; the buyer says whether to wait.
 * Errors: `notFound`, `forbidden`, `orderMoved`, `conflict`, `nothingShort`, `adjustmentOpen`.
 */
export async function offerShort(actor: Actor, { orderId, version, reason }: OfferShortInput) {
  await transaction(async (tx) => {
    const order = await findVisible(tx, actor, orderId);
    if (!canMakeOrders(actor) || actor.kind !== "seller") throw new AppError("forbidden");
    if (order.status !== "in_production") throw new AppError("orderMoved");
    if (order.version !== version) throw new AppError("conflict");
    if (!isShort(order.lines)) throw new AppError("nothingShort");
    await take(tx, order, {});
    const open = { orderId, kind: "short_shipment", status: "proposed" } as const;
    if ((await tx.adjustment.count({ where: open })) > 0) throw new AppError("adjustmentOpen");
    const amountFen = shortFen(order.lines);
    const id = newId();
    await tx.adjustment.create({
      data: {
        ...open,
        id,
        buyerCompanyId: order.buyerCompanyId,
        sellerCompanyId: order.sellerCompanyId,
        amountFen,
        reason,
        cause: `short:${id}`,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await record(tx, actor, {
      type: "order.adjustmentProposed",
      subjectId: orderId,
      data: { kind: "short_shipment", amountFen: String(amountFen), note: reason },
    } satisfies OrderEvent);
  });
}

/** Part of the buyer's yes: open pieces are called off and what is made is all there will be. `conflict` when more was made since. */
export async function dropOpenPieces(
  tx: Tx,
  actor: Actor,
  order: OpenOrder,
  amountFen: bigint,
): Promise<void> {
  if (shortFen(order.lines) !== amountFen) throw new AppError("conflict");
  await take(tx, order, { status: "ready", readyAt: now() });
  for (const line of order.lines) {
    const pieces = openPieces(line);
    if (pieces > 0) {
      await tx.orderLine.update({
        where: { id: line.id },
        data: { cancelledPieces: { increment: pieces } },
      });
    }
  }
  await releaseStock(tx, order);
  await record(tx, actor, {
    type: "order.ready",
    subjectId: order.id,
    data: { cartons: 0 },
  } satisfies OrderEvent);
}
