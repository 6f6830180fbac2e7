import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { charged } from "@/lib/ledger/model/journal";
import { findPayment, lockPayment, type Payment } from "@/lib/payments/commands/lock-payment";
import { feeOf, nextLook } from "@/lib/payments/model/online";
import { stripeDoor } from "@/lib/payments/stripe";
import type { Booked } from "@/lib/payments/stripe/card";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";

/** Part of a command that holds the payment's row: what the provider kept. */
export async function noteFee(tx: Tx, actor: Actor, payment: Payment, booked: Booked) {
  const { id, way, amountFen, buyerCompanyId, sellerCompanyId, instalment } = payment;
  const feeFen = feeOf(amountFen, booked);
  await tx.onlinePayment.update({ where: { id }, data: { feeFen } });
  await writeJournal(tx, actor, {
    kind: "provider_fee",
    cause: `online:${id}:fee`,
    buyerCompanyId,
    sellerCompanyId,
    orderId: instalment.orderId,
    entries: charged(way, feeFen),
  });
}

/** The fee of a paid payment, which the provider knows some moments later. */
export async function fetchFee(actor: Actor, paymentId: string): Promise<void> {
  const payment = await findPayment(db, actor, paymentId);
  if (payment.status !== "paid" || payment.feeFen !== null || payment.chargeId === null) return;
  const answer = await stripeDoor()?.findCharge(payment.chargeId);
  const booked = answer?.kind === "done" ? answer.value.booked : null;
  await transaction(async (tx) => {
    const locked = await lockPayment(tx, payment);
    if (locked.feeFen !== null) return;
    if (booked) return noteFee(tx, actor, locked, booked);
    const checkAt = nextLook(locked.settledAt ?? locked.openedAt, now());
    await tx.onlinePayment.update({ where: { id: paymentId }, data: { checkAt } });
  });
}
