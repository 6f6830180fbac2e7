import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { refunded } from "@/lib/ledger/model/journal";
import { findPayment, lockPayment, type Payment } from "@/lib/payments/commands/lock-payment";
import { receiveMoney } from "@/lib/payments/commands/receive-money";
import type { PaymentEvent } from "@/lib/payments/events";
import { nextLook, refundKey } from "@/lib/payments/model/online";
import { stripeDoor } from "@/lib/payments/stripe";
import type { CardRefund } from "@/lib/payments/stripe/card";
import type { Outcome } from "@/lib/payments/stripe/outcome";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { failpoint } from "@/lib/platform/failpoint";
import { record } from "@/lib/platform/record";
import type { OnlineRefund } from "@/prisma/generated/client";

/** What the provider says of a refund. */
type Told = Pick<CardRefund, "status" | "failure"> & { readonly id: string | null };

/** The money stays here after all: the buyer's again, as credit or where an order lacks it. */
async function giveBack(tx: Tx, actor: Actor, payment: Payment, refund: OnlineRefund) {
  const { id, amountFen, buyerCompanyId, sellerCompanyId, createdById } = refund;
  const pair = { buyerCompanyId, sellerCompanyId };
  const cause = `online-refund:${id}:failed`;
  await tx.onlinePayment.update({
    where: { id: payment.id },
    data: { refundedFen: { decrement: amountFen } },
  });
  if (createdById === null) {
    const wishes = [{ instalmentId: payment.instalmentId, fen: amountFen }];
    return receiveMoney(tx, actor, { ...pair, till: payment.way, fen: amountFen, wishes, cause });
  }
  const entries = refunded(payment.way, -amountFen);
  const { orderId } = payment.instalment;
  return writeJournal(tx, actor, { kind: "refund", cause, ...pair, orderId, entries });
}

/** Part of a command that holds the payment's row. A refund that failed stays failed; one that is done may still fail. */
export async function followRefund(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  { id, told }: { id: string; told: Told },
) {
  const refund = await tx.onlineRefund.findUniqueOrThrow({ where: { id } });
  const status = told.status === "succeeded" ? "done" : told.status;
  if (refund.status === "failed" || refund.status === status) return;
  if (refund.status === "done" && status === "pending") return;
  await tx.onlineRefund.update({
    where: { id },
    data: {
      status,
      refundId: told.id ?? refund.refundId,
      failure: told.failure,
      settledAt: status === "pending" ? null : now(),
      checkAt: nextLook(refund.createdAt, now()),
    },
  });
  if (status === "failed") await giveBack(tx, actor, payment, refund);
  if (status === "pending") return;
  const type =
    status === "done"
      ? ("payment.onlineRefunded" as const)
      : ("payment.onlineRefundFailed" as const);
  const { amountFen, reason } = refund;
  await record(tx, actor, {
    type,
    subjectId: payment.instalment.orderId,
    data: {
      paymentId: payment.id,
      refundId: id,
      amountFen: String(amountFen),
      note: told.failure ?? reason,
    },
  } satisfies PaymentEvent);
}

/** Reads it, or finds it by our id among those of the payment, or asks for it; never for a second one. */
async function askProvider(payment: Payment, refund: OnlineRefund): Promise<Outcome<Told>> {
  const door = stripeDoor();
  if (!door || payment.intentId === null) return { kind: "unknown" };
  if (refund.refundId !== null) return door.findRefund(refund.refundId);
  const listed = await door.listRefunds(payment.intentId);
  if (listed.kind === "unknown") return listed;
  const known =
    listed.kind === "done" && listed.value.find(({ refundId }) => refundId === refund.id);
  if (known) return { kind: "done", value: known };
  const answer = await door.refund({
    key: refundKey(refund.id, refund.createdAt, now()),
    intentId: payment.intentId,
    paymentId: payment.id,
    refundId: refund.id,
    amount: refund.amountFen,
  });
  failpoint("refunding.asked");
  return answer;
}

/** Brings a refund to where the provider says it is now; one that the provider refuses is booked back. */
export async function settleRefund(actor: Actor, refundId: string): Promise<void> {
  const refund = await db.onlineRefund.findUniqueOrThrow({ where: { id: refundId } });
  const payment = await findPayment(db, actor, refund.paymentId);
  const answer = await askProvider(payment, refund);
  if (answer.kind === "unknown" || (answer.kind === "refused" && refund.refundId !== null)) {
    const checkAt = nextLook(refund.createdAt, now());
    await db.onlineRefund.update({ where: { id: refundId }, data: { checkAt } });
    return;
  }
  const told: Told =
    answer.kind === "done"
      ? answer.value
      : { id: null, status: "failed" as const, failure: answer.code };
  await transaction(async (tx) => {
    const locked = await lockPayment(tx, payment);
    await followRefund(tx, actor, locked, { id: refundId, told });
    failpoint("refunding.stored");
  });
}
