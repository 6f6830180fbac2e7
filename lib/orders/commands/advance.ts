import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { releaseStock } from "@/lib/orders/commands/stock";
import type { OrderEvent } from "@/lib/orders/events";
import { isOverdueToAnswer } from "@/lib/orders/model/deadline";
import { canMove, type OrderStatus } from "@/lib/orders/model/status";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

export type OpenOrder = Prisma.OrderGetPayload<{ include: { lines: true } }>;

type Step = {
  orderId: string;
  version: number;
  to: OrderStatus;
  isAllowed: (actor: Actor) => boolean;
  /** Throws what the model refuses; answers the further columns and the event. */
  decide: (order: OpenOrder) => { data?: Prisma.OrderUpdateManyMutationInput; event: OrderEvent };
  /** Further writes, after the row is ours. */
  effect?: (tx: Tx, order: OpenOrder) => Promise<void>;
};

/** Throws `notFound` for what the actor cannot see. */
export async function findVisible(tx: Tx, actor: Actor, orderId: string): Promise<OpenOrder> {
  const order = await tx.order.findFirst({
    where: { AND: [{ id: orderId }, ordersVisibleTo(actor)] },
    include: { lines: { orderBy: { position: "asc" } } },
  });
  if (!order) throw new AppError("notFound");
  return order;
}

/** The same once the row is ours: what was read cannot change any more. */
export async function lockVisible(tx: Tx, actor: Actor, orderId: string): Promise<OpenOrder> {
  await tx.$queryRaw`select 1 from "Order" where id = ${orderId}::uuid for update`;
  return findVisible(tx, actor, orderId);
}

/**
 * Takes the row by the state and version it was read in: of several at once, one wins and the others
 * get `conflict`. From here to the end of the transaction nobody else moves the order.
 */
export async function take(tx: Tx, order: OpenOrder, data: Prisma.OrderUpdateManyMutationInput) {
  const { count } = await tx.order.updateMany({
    where: { id: order.id, version: order.version, status: order.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict");
}

export async function expire(tx: Tx, actor: Actor, order: OpenOrder) {
  await take(tx, order, { status: "expired" });
  await releaseStock(tx, order);
  await record(tx, actor, { type: "order.expired", subjectId: order.id } satisfies OrderEvent);
}

/**
 * One step of an order. Errors: `notFound`, `forbidden`, `orderMoved` (not possible from the present
 * state), `conflict` (somebody was faster), `orderExpired` (the deadline passed: written down here).
 */
export async function advance(actor: Actor, step: Step): Promise<OpenOrder> {
  const { order, isExpired } = await transaction(async (tx) => {
    const order = await findVisible(tx, actor, step.orderId);
    if (!step.isAllowed(actor)) throw new AppError("forbidden");
    if (!canMove(order.status, step.to)) throw new AppError("orderMoved");
    if (order.version !== step.version) throw new AppError("conflict");
    if (isOverdueToAnswer(order, now())) {
      await expire(tx, actor, order);
      return { order, isExpired: true };
    }
    const { data, event } = step.decide(order);
    await take(tx, order, { ...data, status: step.to });
    await step.effect?.(tx, order);
    await record(tx, actor, event);
    return { order, isExpired: false };
  });
  if (isExpired) throw new AppError("orderExpired");
  return order;
}
