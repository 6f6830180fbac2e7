import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { charged } from "@/lib/ledger/model/journal";
import { type Fen, sum } from "@/lib/money/model";
import { findPayment, lockPayment, type Payment } from "@/lib/payments/commands/lock-payment";
import { followRefund } from "@/lib/payments/commands/settle-refund";
import { takeBackMoney } from "@/lib/payments/commands/take-back-money";
import type { PaymentEvent } from "@/lib/payments/events";
import { feeOf } from "@/lib/payments/model/online";
import { stripeDoor } from "@/lib/payments/stripe";
import type { CardDispute, CardRefund } from "@/lib/payments/stripe/card";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/** Somebody sent money back in the provider's own pages: it is written down and taken out of the books. */
async function noteForeign(tx: Tx, actor: Actor, payment: Payment, told: CardRefund) {
  const { id: paymentId, buyerCompanyId, sellerCompanyId } = payment;
  const { amount } = told.total;
  const id = newId();
  await tx.onlineRefund.create({
    data: {
      id,
      paymentId,
      buyerCompanyId,
      sellerCompanyId,
      key: told.id,
      amountFen: amount,
      reason: "",
      refundId: told.id,
      createdAt: now(),
      checkAt: now(),
    },
  });
  await tx.onlinePayment.update({
    where: { id: paymentId },
    data: { refundedFen: { increment: amount } },
  });
  const cause = `online-refund:${id}`;
  await takeBackMoney(tx, actor, payment, { fen: amount, cause, note: told.id });
  await followRefund(tx, actor, payment, { id, told });
}

/** All refunds of a payment as the provider has them now. False while it gives no answer. */
export async function followRefunds(actor: Actor, paymentId: string): Promise<boolean> {
  const payment = await findPayment(db, actor, paymentId);
  if (payment.status !== "paid" || payment.intentId === null) return true;
  const answer = await stripeDoor()?.listRefunds(payment.intentId);
  if (answer?.kind !== "done") return false;
  await transaction(async (tx) => {
    const locked = await lockPayment(tx, payment);
    const rows = await tx.onlineRefund.findMany({ where: { paymentId } });
    for (const told of answer.value) {
      const ours = rows.find(({ id, refundId }) => refundId === told.id || id === told.refundId);
      if (ours) await followRefund(tx, actor, locked, { id: ours.id, told });
      else if (told.status !== "failed") await noteForeign(tx, actor, locked, told);
    }
  });
  return true;
}

/** What a dispute costs beside its money is kept, however it ends. */
async function noteDisputeFee(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  { cause, feeFen }: { cause: string; feeFen: Fen },
) {
  const { way, buyerCompanyId, sellerCompanyId, instalment } = payment;
  await writeJournal(tx, actor, {
    kind: "provider_fee",
    cause,
    buyerCompanyId,
    sellerCompanyId,
    orderId: instalment.orderId,
    entries: charged(way, feeFen),
  });
}

const isClosed = ({ status }: CardDispute) => !["needs_answer", "under_review"].includes(status);

async function writeDispute(tx: Tx, payment: Payment, told: CardDispute) {
  const { id: paymentId, buyerCompanyId, sellerCompanyId } = payment;
  return tx.dispute.create({
    data: {
      paymentId,
      buyerCompanyId,
      sellerCompanyId,
      disputeId: told.id,
      amountFen: told.total.amount,
      status: "needs_answer",
      reason: told.reason,
      evidenceBy: told.answerBy,
      openedAt: now(),
    },
  });
}

/** A dispute is written down when it is heard of, and its money taken back when it is lost; once. */
async function followLocked(tx: Tx, actor: Actor, payment: Payment, told: CardDispute) {
  const known = await tx.dispute.findUnique({ where: { disputeId: told.id } });
  const dispute = known ?? (await writeDispute(tx, payment, told));
  const { id, amountFen } = dispute;
  const subjectId = payment.instalment.orderId;
  const data = { paymentId: payment.id, disputeId: id, amountFen: String(amountFen) };
  if (!known) {
    const event: PaymentEvent = { type: "payment.disputeOpened", subjectId, data };
    await record(tx, actor, event);
  }
  if (dispute.closedAt) return;
  const closedAt = isClosed(told) ? now() : null;
  await tx.dispute.update({
    where: { id },
    data: { status: told.status, evidenceBy: told.answerBy, closedAt },
  });
  if (!closedAt) return;
  const cause = `dispute:${id}`;
  if (told.status === "lost")
    await takeBackMoney(tx, actor, payment, { fen: amountFen, cause, note: told.reason });
  const feeFen = sum(told.booked.map((line) => feeOf(amountFen, line)));
  await noteDisputeFee(tx, actor, payment, { cause: `${cause}:fee`, feeFen });
  const closed = { ...data, outcome: told.status };
  const event: PaymentEvent = { type: "payment.disputeClosed", subjectId, data: closed };
  await record(tx, actor, event);
}

/** False while the provider gives no answer. */
export async function followDispute(
  actor: Actor,
  paymentId: string,
  disputeId: string,
): Promise<boolean> {
  const payment = await findPayment(db, actor, paymentId);
  if (payment.status !== "paid") return true;
  const answer = await stripeDoor()?.findDispute(disputeId);
  if (answer?.kind !== "done") return false;
  await transaction(async (tx) =>
    followLocked(tx, actor, await lockPayment(tx, payment), answer.value),
  );
  return true;
}
