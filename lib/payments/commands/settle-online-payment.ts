import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findPayment, lockPayment, type Payment } from "@/lib/payments/commands/lock-payment";
import { noteFee } from "@/lib/payments/commands/note-fee";
import { openSession } from "@/lib/payments/commands/open-session";
import { receiveMoney } from "@/lib/payments/commands/receive-money";
import type { PaymentEvent } from "@/lib/payments/events";
import {
  isSettled,
  isUnderWay,
  nextLook,
  type Verdict,
  verdictOf,
} from "@/lib/payments/model/online";
import { stripeDoor } from "@/lib/payments/stripe";
import type { CardSession } from "@/lib/payments/stripe/card";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { failpoint } from "@/lib/platform/failpoint";
import { record } from "@/lib/platform/record";

/** As the provider tells it now; null where it gives no answer that could be relied on. */
async function readSession(actor: Actor, payment: Payment): Promise<CardSession | null> {
  if (payment.sessionId === null)
    return payment.status === "opening" ? openSession(actor, payment) : null;
  const answer = await stripeDoor()?.findSession(payment.sessionId);
  return answer?.kind === "done" ? answer.value : null;
}

/** Money that came as asked is booked with the fee, if that is known; what no order needs is credit. */
async function book(tx: Tx, actor: Actor, payment: Payment, session: CardSession) {
  const { id, way, amountFen, instalment, buyerCompanyId, sellerCompanyId } = payment;
  await receiveMoney(tx, actor, {
    buyerCompanyId,
    sellerCompanyId,
    till: way,
    fen: amountFen,
    wishes: [{ instalmentId: instalment.id, fen: amountFen }],
    cause: `online:${id}`,
  });
  if (session.charge?.booked) await noteFee(tx, actor, payment, session.charge.booked);
  const { kind, orderId } = instalment;
  await record(tx, actor, {
    type: "payment.onlinePaid",
    subjectId: orderId,
    data: { paymentId: id, kind, way, amountFen: String(amountFen) },
  } satisfies PaymentEvent);
}

async function tellEnd(tx: Tx, actor: Actor, payment: Payment, { status, reason }: Verdict) {
  const { id, amountFen, instalment } = payment;
  const data = { paymentId: id, amountFen: String(amountFen), reason: reason ?? status };
  const type =
    status === "quarantined"
      ? ("payment.onlineQuarantined" as const)
      : ("payment.onlineEnded" as const);
  const event: PaymentEvent = { type, subjectId: instalment.orderId, data };
  await record(tx, actor, event);
}

/** The row follows the page: money that came is never turned away, however late. */
async function follow(tx: Tx, actor: Actor, payment: Payment, session: CardSession) {
  const verdict = verdictOf(session, { ...payment, orderNumber: payment.instalment.order.number });
  const { status, reason } = verdict;
  const isEnd = status !== "open" && status !== "checking";
  const isOther = payment.sessionId !== null && payment.sessionId !== session.id;
  if (isSettled(payment.status) || isOther) return;
  if (!isUnderWay(payment.status) && !isSettled(status)) return;
  await tx.onlinePayment.update({
    where: { id: payment.id },
    data: {
      status,
      reason,
      sessionId: session.id,
      sessionUrl: session.url,
      intentId: session.intentId,
      chargeId: session.charge?.id ?? null,
      settledAt: isEnd ? now() : null,
      checkAt: nextLook(payment.openedAt, now()),
    },
  });
  if (status === "paid") await book(tx, actor, payment, session);
  else if (isEnd) await tellEnd(tx, actor, payment, verdict);
}

/**
 * Brings a payment to where the provider says it is now, whatever was told of it before; each sum is
 * booked once. False while the provider gives no answer. Error: `notFound`.
 */
export async function settleOnlinePayment(actor: Actor, paymentId: string): Promise<boolean> {
  const payment = await findPayment(db, actor, paymentId);
  const hasNoPage = payment.sessionId === null && payment.status !== "opening";
  if (isSettled(payment.status) || hasNoPage) return true;
  const session = await readSession(actor, payment);
  failpoint("settling.read");
  if (!session) {
    const { count } = await db.onlinePayment.updateMany({
      where: { id: paymentId, status: { in: ["opening", "open", "checking"] } },
      data: { checkAt: nextLook(payment.openedAt, now()) },
    });
    return count === 0;
  }
  await transaction(async (tx) => {
    const locked = await lockPayment(tx, payment);
    failpoint("settling.locked");
    await follow(tx, actor, locked, session);
    failpoint("settling.booked");
  });
  failpoint("settling.done");
  return true;
}
