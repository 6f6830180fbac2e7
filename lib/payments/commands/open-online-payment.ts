import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor, BuyerActor } from "@/lib/identity/actor";
import { openFen } from "@/lib/orders/model/plan";
import { findPayment, lookAgain, type Payment } from "@/lib/payments/commands/lock-payment";
import { openSession } from "@/lib/payments/commands/open-session";
import { settleOnlinePayment } from "@/lib/payments/commands/settle-online-payment";
import { isUnderWay, LARGEST_ONLINE_PAYMENT, underWay } from "@/lib/payments/model/online";
import { canPayNow } from "@/lib/payments/model/status";
import { canPayOnline, onlinePaymentsVisibleTo } from "@/lib/payments/policy";
import type { LeaveOnlinePaymentInput, OpenOnlinePaymentInput } from "@/lib/payments/schema";
import { SESSION_LIFETIME, stripeDoor } from "@/lib/payments/stripe";
import { later, now } from "@/lib/platform/clock";
import { db, isTaken, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { failpoint } from "@/lib/platform/failpoint";
import { newId } from "@/lib/platform/ids";

type Wanted = OpenOnlinePaymentInput & { readonly locale: Locale };
/** `other`: one that must be closed first, for another sum or way of the same part. */
type Written = { readonly id: string; readonly other: boolean };

async function lockPart(tx: Tx, actor: BuyerActor & Actor, instalmentId: string) {
  const where = { AND: [{ id: instalmentId }, onlinePaymentsVisibleTo(actor)] };
  const found = await tx.instalment.findFirst({ where });
  if (!found) throw new AppError("notFound");
  await tx.$queryRaw`select 1 from "Order" where id = ${found.orderId}::uuid for update`;
  return tx.instalment.findUniqueOrThrow({ where: { id: found.id }, include: { order: true } });
}

/** The row stands before the provider hears of it, so that nothing it does is unknown to us. */
async function write(tx: Tx, actor: BuyerActor & Actor, wanted: Wanted): Promise<Written> {
  const { key, way, locale } = wanted;
  const part = await lockPart(tx, actor, wanted.instalmentId);
  const { id: instalmentId, buyerCompanyId, sellerCompanyId, order } = part;
  const known = await tx.onlinePayment.findUnique({
    where: { buyerCompanyId_key: { buyerCompanyId, key } },
  });
  if (known) {
    if (known.instalmentId !== instalmentId || known.way !== way) throw new AppError("keyUsed");
    return { id: known.id, other: false };
  }
  const amountFen = openFen(part);
  const open = await tx.onlinePayment.findFirst({
    where: { instalmentId, status: { in: [...underWay] } },
  });
  if (open) {
    const isSame = open.amountFen === amountFen && open.way === way;
    return { id: open.id, other: !isSame && open.status !== "checking" };
  }
  if (!canPayNow(order)) throw new AppError("orderMoved");
  if (amountFen <= 0n) throw new AppError("nothingOpen");
  if (amountFen > LARGEST_ONLINE_PAYMENT)
    throw new AppError("onlineTooLarge", { values: { most: LARGEST_ONLINE_PAYMENT } });
  const id = newId();
  await tx.onlinePayment.create({
    data: {
      id,
      instalmentId,
      buyerCompanyId,
      sellerCompanyId,
      key,
      way,
      amountFen,
      locale,
      openedById: actor.userId,
      openedAt: now(),
      expiresAt: later(now(), SESSION_LIFETIME),
      checkAt: now(),
    },
  });
  await lookAgain(tx, id);
  return { id, other: false };
}

/** Closes the provider's page and reads what became of it: it may have been paid a moment ago. */
async function close(actor: Actor, { id, sessionId }: Payment): Promise<Payment> {
  if (sessionId === null) await settleOnlinePayment(actor, id);
  const { sessionId: page } = await findPayment(db, actor, id);
  if (page) await stripeDoor()?.expireSession(page, `${id}:expire`);
  await settleOnlinePayment(actor, id);
  return findPayment(db, actor, id);
}

async function writeAlone(actor: BuyerActor & Actor, wanted: Wanted): Promise<string> {
  const { id, other } = await transaction((tx) => write(tx, actor, wanted));
  if (!other) return id;
  const closed = await close(actor, await findPayment(db, actor, id));
  if (closed.status === "paid" || closed.status === "checking") return id;
  if (isUnderWay(closed.status)) throw new AppError("onlineUnderWay");
  const again = await transaction((tx) => write(tx, actor, wanted));
  if (again.other) throw new AppError("onlineUnderWay");
  return again.id;
}

/**
 * The buyer goes to pay what a part of the plan still lacks. The answer is the provider's page, or null
 * while nothing is known of it: then the buyer waits at ours. Two tabs get one page. Errors: `forbidden`,
 * `notFound`, `onlineOff`, `orderMoved`, `nothingOpen`, `onlineTooLarge`, `onlineUnderWay`, `keyUsed`.
 */
export async function openOnlinePayment(actor: Actor, wanted: Wanted) {
  if (!canPayOnline(actor)) throw new AppError("forbidden");
  if (!stripeDoor()) throw new AppError("onlineOff");
  const paymentId = await writeAlone(actor, wanted).catch((error: unknown) => {
    throw isTaken(error) ? new AppError("conflict") : error;
  });
  failpoint("opening.written");
  const payment = await findPayment(db, actor, paymentId);
  if (payment.status === "opening") await openSession(actor, payment);
  const { status, sessionUrl, instalment } = await findPayment(db, actor, paymentId);
  const url = status === "open" ? sessionUrl : null;
  return { paymentId, orderNumber: instalment.order.number, url };
}

/** The buyer will not pay this way after all. Errors: `forbidden`, `notFound`, `onlineUnderWay`. */
export async function leaveOnlinePayment(actor: Actor, { paymentId }: LeaveOnlinePaymentInput) {
  if (!canPayOnline(actor)) throw new AppError("forbidden");
  const payment = await findPayment(db, actor, paymentId);
  if (!isUnderWay(payment.status)) return;
  const { status } = await close(actor, payment);
  if (isUnderWay(status)) throw new AppError("onlineUnderWay");
}
