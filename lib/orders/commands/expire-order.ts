import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { expire, findVisible } from "@/lib/orders/commands/advance";
import { isOverdueToAnswer } from "@/lib/orders/model/deadline";
import { canExpireOrders } from "@/lib/orders/policy";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Ends an order that its seller left unanswered; `orderMoved` when it was answered or is not due yet. */
export async function expireOrder(actor: Actor, { orderId }: { orderId: string }) {
  await transaction(async (tx) => {
    const order = await findVisible(tx, actor, orderId);
    if (!canExpireOrders(actor)) throw new AppError("forbidden");
    if (!isOverdueToAnswer(order, now())) throw new AppError("orderMoved");
    await expire(tx, actor, order);
  });
}
