import "server-only";
import type { Actor, BuyerActor } from "@/lib/identity/actor";
import { adjustOrder, countAdjustments } from "@/lib/orders/commands/adjust-order";
import { findVisible, lockVisible, type OpenOrder } from "@/lib/orders/commands/advance";
import { letOffForLateness } from "@/lib/orders/commands/let-off";
import { dropOpenPieces } from "@/lib/orders/commands/short-shipment";
import type { OrderEvent } from "@/lib/orders/events";
import { canAdjustOrders, canAnswerAdjustments } from "@/lib/orders/policy";
import type { AnswerAdjustmentInput, ProposeAdjustmentInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/** Nothing is owed before the seller's yes, and nothing after the order's end. */
const hasDebt = ({ status, confirmedAt }: OpenOrder) =>
  confirmedAt !== null && status !== "cancelled";

/**
 * The seller writes a change of price beside the order. In the buyer's favour it counts at once;
 * against the buyer it waits for the buyer's yes. The same key is the same change.
 * Errors: `notFound`, `forbidden`, `orderMoved`, `adjustmentTooLarge`.
 */
export async function proposeAdjustment(actor: Actor, input: ProposeAdjustmentInput) {
  await transaction(async (tx) => {
    const order = await lockVisible(tx, actor, input.orderId);
    if (!canAdjustOrders(actor)) throw new AppError("forbidden");
    const cause = `form:${order.id}:${input.key}`;
    if (await tx.adjustment.findUnique({ where: { cause } })) return;
    if (!hasDebt(order)) throw new AppError("orderMoved");
    const { kind, reason } = input;
    const amountFen = input.favours === "buyer" ? -input.amount : input.amount;
    if (amountFen < 0n) return adjustOrder(tx, actor, order, [{ kind, amountFen, reason, cause }]);
    await tx.adjustment.create({
      data: {
        id: newId(),
        orderId: order.id,
        buyerCompanyId: order.buyerCompanyId,
        sellerCompanyId: order.sellerCompanyId,
        kind,
        amountFen,
        reason,
        cause,
        status: "proposed",
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await record(tx, actor, {
      type: "order.adjustmentProposed",
      subjectId: order.id,
      data: { kind, amountFen: String(amountFen), note: reason },
    } satisfies OrderEvent);
  });
}

/** Of two answers at the same time, one wins. */
async function decide(tx: Tx, actor: BuyerActor, { adjustmentId, answer }: AnswerAdjustmentInput) {
  const { count } = await tx.adjustment.updateMany({
    where: { id: adjustmentId, status: "proposed" },
    data: {
      status: answer === "accept" ? "accepted" : "declined",
      decidedById: actor.userId,
      decidedAt: now(),
    },
  });
  if (count === 0) throw new AppError("adjustmentDecided");
}

/** The buyer's yes or no, once. Errors: `notFound`, `forbidden`, `adjustmentDecided`, `orderMoved`. */
export async function answerAdjustment(actor: Actor, input: AnswerAdjustmentInput) {
  await transaction(async (tx) => {
    const found = await tx.adjustment.findUnique({ where: { id: input.adjustmentId } });
    if (!found) throw new AppError("notFound");
    const order = await lockVisible(tx, actor, found.orderId);
    if (!canAnswerAdjustments(actor)) throw new AppError("forbidden");
    const { kind, amountFen, reason: note } = found;
    if (input.answer === "decline") {
      await decide(tx, actor, input);
      const data = { kind, amountFen: String(amountFen), note };
      const event: OrderEvent = {
        type: "order.adjustmentDeclined",
        subjectId: order.id,
        data,
      };
      return record(tx, actor, event);
    }
    if (!hasDebt(order)) throw new AppError("orderMoved");
    await decide(tx, actor, input);
    if (kind === "short_shipment") await dropOpenPieces(tx, actor, order, amountFen);
    await countAdjustments(tx, actor, order, [found]);
    if (kind === "short_shipment") {
      await letOffForLateness(tx, actor, await findVisible(tx, actor, order.id));
    }
  });
}
