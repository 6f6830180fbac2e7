import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { lockVisible, type OpenOrder, take } from "@/lib/orders/commands/advance";
import { endDebt } from "@/lib/orders/commands/end-debt";
import type { OrderEvent } from "@/lib/orders/events";
import {
  ANSWER_DAYS,
  type CancelOffer,
  cancelOffer,
  type Fee,
  lesserFee,
} from "@/lib/orders/model/adjustment";
import { type Reach, reachOf } from "@/lib/orders/model/reach";
import { toTerms } from "@/lib/orders/model/terms";
import { addWorkingDays } from "@/lib/orders/model/working-days";
import { canAnswerCancellations, canCancelOrders, canMakeOrders } from "@/lib/orders/policy";
import type {
  AnswerCancellationInput,
  CancelOrderInput,
  GiveUpOrderInput,
} from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/** What ending the order costs now. `orderMoved` once cartons stand at the pick-up point. */
async function findOffer(tx: Tx, order: OpenOrder): Promise<CancelOffer & { reach: Reach }> {
  const reach = reachOf(await tx.lot.findMany({ where: { orderId: order.id } }));
  const offer = cancelOffer({ ...order, terms: toTerms(order.terms) }, reach, now());
  if (!offer) throw new AppError("orderMoved");
  return { ...offer, reach };
}

type End = {
  readonly reason: string;
  /** Of the side that wanted the end. */
  readonly note: string;
  /** Of the side that brought it about. */
  readonly said: string;
  readonly feeFen: Fen;
};

/** The order ends at its fee; everything beyond it is the buyer's again. */
async function end(tx: Tx, actor: Actor, order: OpenOrder, { reason, note, said, feeFen }: End) {
  await take(tx, order, { status: "cancelled", endReason: reason, endNote: note || null });
  await endDebt(tx, actor, order, { reason: note || reason, feeFen });
  await record(tx, actor, {
    type: "order.cancelled",
    subjectId: order.id,
    data: { reason, note: said },
  } satisfies OrderEvent);
}

/**
 * The buyer asks to end a confirmed order at the fee that was agreed when it was placed; the fee is
 * frozen with the wish. Where the seller is far too late and nothing has been loaded, nobody is asked:
 * it ends at once. Errors: `notFound`, `forbidden`, `orderMoved`, `cancellationOpen`.
 */
export async function requestCancellation(actor: Actor, input: CancelOrderInput) {
  await transaction(async (tx) => {
    const order = await lockVisible(tx, actor, input.orderId);
    if (actor.kind !== "buyer" || !canCancelOrders(actor)) throw new AppError("forbidden");
    if (order.version !== input.version) throw new AppError("conflict");
    if (order.confirmedAt === null) throw new AppError("orderMoved");
    const { percent: feePercent, feeFen, isAtOnce } = await findOffer(tx, order);
    const { reason, note } = input;
    if (isAtOnce) return end(tx, actor, order, { reason, note, said: note, feeFen });
    await take(tx, order, {});
    const open = await tx.cancellation.count({ where: { orderId: order.id, status: "requested" } });
    if (open > 0) throw new AppError("cancellationOpen");
    await tx.cancellation.create({
      data: {
        id: newId(),
        orderId: order.id,
        buyerCompanyId: order.buyerCompanyId,
        sellerCompanyId: order.sellerCompanyId,
        reason,
        note: note || null,
        feePercent,
        feeFen,
        requestedById: actor.userId,
        requestedAt: now(),
        answerBy: addWorkingDays(now(), ANSWER_DAYS),
      },
    });
    await record(tx, actor, {
      type: "order.cancellationRequested",
      subjectId: order.id,
      data: { reason, note },
    } satisfies OrderEvent);
  });
}

/** Of two answers at the same time, one wins. */
async function decide(
  tx: Tx,
  actor: Extract<Actor, { kind: "seller" | "operator" }>,
  { cancellationId: id, answer, note }: AnswerCancellationInput,
  fee?: Fee,
) {
  const { count } = await tx.cancellation.updateMany({
    where: { id, status: "requested" },
    data: {
      status: answer === "accept" ? "accepted" : "declined",
      answer: note || null,
      decidedById: actor.userId,
      decidedAt: now(),
      ...fee,
    },
  });
  if (count === 0) throw new AppError("cancellationDecided");
}

/**
 * The seller's word, or the operator's once the seller's time is over. Yes ends the order at the fee that
 * was frozen with the wish, or at today's where that is less.
 * Errors: `notFound`, `forbidden`, `cancellationDecided`, `orderMoved`.
 */
export async function answerCancellation(actor: Actor, input: AnswerCancellationInput) {
  await transaction(async (tx) => {
    const found = await tx.cancellation.findUnique({ where: { id: input.cancellationId } });
    if (!found) throw new AppError("notFound");
    const order = await lockVisible(tx, actor, found.orderId);
    if (!canAnswerCancellations(actor, found.answerBy, now())) throw new AppError("forbidden");
    const { reason, note } = found;
    const subjectId = order.id;
    if (input.answer === "decline") {
      await take(tx, order, {});
      await decide(tx, actor, input);
      const data = { note: input.note };
      const event: OrderEvent = { type: "order.cancellationDeclined", subjectId, data };
      return record(tx, actor, event);
    }
    const fee = lesserFee(found, await findOffer(tx, order));
    await decide(tx, actor, input, fee);
    await end(tx, actor, order, { reason, note: note ?? "", said: input.note, feeFen: fee.feeFen });
  });
}

/** The seller cannot deliver and nothing has been loaded: all confirmed money becomes the buyer's again, without a fee. */
export async function giveUpOrder(actor: Actor, { orderId, version, note }: GiveUpOrderInput) {
  return transaction(async (tx) => {
    const order = await lockVisible(tx, actor, orderId);
    if (!canMakeOrders(actor)) throw new AppError("forbidden");
    if (order.version !== version) throw new AppError("conflict");
    if (order.confirmedAt === null) throw new AppError("orderMoved");
    if ((await findOffer(tx, order)).reach !== "yard") throw new AppError("orderMoved");
    await end(tx, actor, order, { reason: "seller_cannot", note, said: note, feeFen: 0n });
    return order;
  });
}
