import "server-only";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import type { Payment } from "@/lib/payments/commands/lock-payment";
import type { PaymentEvent } from "@/lib/payments/events";
import { isTooLateToAsk, nextLook } from "@/lib/payments/model/online";
import { stripeDoor } from "@/lib/payments/stripe";
import type { CardSession } from "@/lib/payments/stripe/card";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { failpoint } from "@/lib/platform/failpoint";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

/** The same for the same row, however often it is asked: all of it stands on the row. */
function requestOf({ id, instalment, amountFen, way, expiresAt, ...payment }: Payment) {
  const locale = isLocale(payment.locale) ? payment.locale : defaultLocale;
  const { number } = instalment.order;
  const t = translator(locale, "payments");
  const page = `${env().BASE_URL}/${locale}/orders/${number}/payment/${id}`;
  return {
    key: id,
    paymentId: id,
    orderNumber: number,
    reference: instalment.reference,
    title: `${number} · ${t(`kind.${instalment.kind}`)}`,
    amount: amountFen,
    ways: [way],
    locale,
    expiresAt,
    successUrl: page,
    cancelUrl: `${page}?back=1`,
  };
}

type Told = Extract<PaymentEvent, { type: "payment.onlineOpened" | "payment.onlineEnded" }>;

/** What became of a row that waited for the answer; the first to know writes it. */
async function write(
  actor: Actor,
  { id }: Payment,
  data: Prisma.OnlinePaymentUpdateManyMutationInput,
  event: Told,
) {
  await transaction(async (tx) => {
    const where = { id, status: "opening" as const, sessionId: null };
    const { count } = await tx.onlinePayment.updateMany({ where, data });
    if (count > 0) await record(tx, actor, event);
  });
}

const told = ({ id, amountFen }: Payment) => ({ paymentId: id, amountFen: String(amountFen) });

/** Nobody was ever sent to a page, so nobody can have paid on it. */
async function giveUp(actor: Actor, payment: Payment, reason: string) {
  const data = { status: "failed" as const, reason, settledAt: now() };
  await write(actor, payment, data, {
    type: "payment.onlineEnded",
    subjectId: payment.instalment.orderId,
    data: { ...told(payment), reason },
  });
}

/**
 * Asks the provider for the page of a payment that was written down, again and again under one key.
 * Null while there is no answer, and once it is given up.
 */
export async function openSession(actor: Actor, payment: Payment): Promise<CardSession | null> {
  const door = stripeDoor();
  if (!door) return null;
  const { expiresAt, openedAt } = payment;
  const answer = await door.openSession(requestOf(payment));
  failpoint("opening.asked");
  if (answer.kind === "done") {
    const { id: sessionId, url: sessionUrl } = answer.value;
    const checkAt = nextLook(openedAt, now());
    const data = { status: "open" as const, sessionId, sessionUrl, checkAt };
    await write(actor, payment, data, {
      type: "payment.onlineOpened",
      subjectId: payment.instalment.orderId,
      data: told(payment),
    });
    failpoint("opening.stored");
    return answer.value;
  }
  if (answer.kind === "refused") await giveUp(actor, payment, answer.code);
  else if (isTooLateToAsk(expiresAt, now())) await giveUp(actor, payment, "noAnswer");
  return null;
}
