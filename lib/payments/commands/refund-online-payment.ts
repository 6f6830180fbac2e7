import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { refunded } from "@/lib/ledger/model/journal";
import { adjustOrder } from "@/lib/orders/commands/adjust-order";
import {
  findPayment,
  lockPayment,
  lookAgain,
  type Payment,
} from "@/lib/payments/commands/lock-payment";
import { settleRefund } from "@/lib/payments/commands/settle-refund";
import { refundableFen } from "@/lib/payments/model/refund";
import { canPayNow } from "@/lib/payments/model/status";
import { canRefundOnline } from "@/lib/payments/policy";
import type { RefundOnlinePaymentInput } from "@/lib/payments/schema";
import { stripeDoor } from "@/lib/payments/stripe";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { failpoint } from "@/lib/platform/failpoint";
import { newId } from "@/lib/platform/ids";

type Refunder = Extract<Actor, { kind: "seller" | "operator" }>;

/** The order costs less from now on; what was paid for it beyond that is the buyer's credit. */
async function takeOffOrder(
  tx: Tx,
  actor: Refunder,
  { instalment, buyerCompanyId, sellerCompanyId }: Payment,
  { amount, reason, key }: RefundOnlinePaymentInput,
) {
  if (!canPayNow(instalment.order)) throw new AppError("orderMoved");
  const order = { id: instalment.orderId, buyerCompanyId, sellerCompanyId };
  const cause = `refund:${sellerCompanyId}:${key}`;
  await adjustOrder(tx, actor, order, [
    { kind: "price_correction", amountFen: -amount, reason, cause },
  ]);
}

/** Written and booked before the provider hears of it, so that the same credit is not spent twice meanwhile. */
async function write(tx: Tx, actor: Refunder, found: Payment, input: RefundOnlinePaymentInput) {
  const payment = await lockPayment(tx, found);
  const { id: paymentId, buyerCompanyId, sellerCompanyId, way, instalment } = payment;
  const { key, amount, reason } = input;
  const known = await tx.onlineRefund.findUnique({
    where: { sellerCompanyId_key: { sellerCompanyId, key } },
  });
  if (known) return known.id;
  if (payment.status !== "paid") throw new AppError("onlineNotPaid");
  const disputes = await tx.dispute.findMany({ where: { paymentId } });
  const most = refundableFen(payment, disputes);
  if (amount > most) throw new AppError("refundTooLarge", { field: "amount", values: { most } });
  if (input.isOffOrder) await takeOffOrder(tx, actor, payment, input);
  const pair = { buyerCompanyId, sellerCompanyId };
  await holdCredit(tx, pair, amount);
  const id = newId();
  await tx.onlineRefund.create({
    data: {
      id,
      paymentId,
      ...pair,
      key,
      amountFen: amount,
      reason,
      createdById: actor.userId,
      createdAt: now(),
      checkAt: now(),
    },
  });
  await tx.onlinePayment.update({
    where: { id: paymentId },
    data: { refundedFen: { increment: amount } },
  });
  await writeJournal(tx, actor, {
    kind: "refund",
    cause: `online-refund:${id}`,
    ...pair,
    orderId: instalment.orderId,
    note: reason,
    entries: refunded(way, amount),
  });
  await lookAgain(tx, id);
  return id;
}

/**
 * Money of an online payment goes back the way it came: out of the buyer's credit with this seller, or by
 * making the order cheaper. Refunds never exceed what was paid; the same key is the same refund. Errors:
 * `forbidden`, `notFound`, `onlineOff`, `onlineNotPaid`, `refundTooLarge`, `creditTooSmall`, `orderMoved`,
 * `adjustmentTooLarge`.
 */
export async function refundOnlinePayment(actor: Actor, input: RefundOnlinePaymentInput) {
  const found = await findPayment(db, actor, input.paymentId);
  if (!canRefundOnline(actor)) throw new AppError("forbidden");
  if (!stripeDoor()) throw new AppError("onlineOff");
  const refundId = await transaction((tx) => write(tx, actor, found, input));
  failpoint("refunding.written");
  await settleRefund(actor, refundId);
  return { refundId };
}
