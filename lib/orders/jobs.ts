import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { closeOrder } from "@/lib/orders/commands/close-order";
import { escalateCancellation } from "@/lib/orders/commands/escalate-cancellation";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { remindSeller } from "@/lib/orders/commands/remind-seller";
import { creditMail } from "@/lib/orders/model/credit-mail";
import { orderMail } from "@/lib/orders/model/mail";
import { reminderDay } from "@/lib/orders/model/reminder";
import { findCreditMail } from "@/lib/orders/queries/credit-mail";
import { listDueOrders } from "@/lib/orders/queries/due";
import { findAddress, findOrderMail } from "@/lib/orders/queries/mail";
import { findShownStock } from "@/lib/orders/queries/shown-stock";
import { askRefresh } from "@/lib/platform/ask-refresh";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";
import { sendMail } from "@/lib/platform/mail";

/** Somebody was faster, or money is still open: the next round looks again. */
async function unlessMoved(step: Promise<unknown>) {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const sweep: JobHandler = async (actor) => {
  const { unanswered, waiting, collected, undecided } = await listDueOrders(actor);
  for (const { id } of unanswered) await unlessMoved(expireOrder(actor, { orderId: id }));
  for (const { id, reminders, ...times } of waiting) {
    const order = { status: "placed" as const, ...times };
    if (reminderDay(order, reminders, now()) !== null)
      await unlessMoved(remindSeller(actor, { orderId: id }));
  }
  for (const { id, version } of collected) {
    await unlessMoved(closeOrder(actor, { orderId: id, version }));
  }
  for (const { id } of undecided)
    await unlessMoved(escalateCancellation(actor, { cancellationId: id }));
};

type Address = { readonly locale: Locale; readonly timeZone: string };

type Letter = {
  readonly userId: string;
  readonly write: (to: Address) => { subject: string; text: string };
};

/** Whom an event is told to, and in what words. */
async function findLetters(actor: Actor, eventId: string): Promise<Letter[]> {
  const { BASE_URL: baseUrl } = env();
  const order = await findOrderMail(actor, eventId);
  if (order) {
    return order.readers.map(({ userId, side }) => ({
      userId,
      write: (to) => orderMail(order.facts, { side, baseUrl, ...to }),
    }));
  }
  const credit = await findCreditMail(actor, eventId);
  if (!credit) return [];
  return credit.readers.map(({ userId }) => ({
    userId,
    write: ({ locale }) => creditMail(credit.facts, { locale, baseUrl }),
  }));
}

/** One job a reader, so that a mail which fails is tried again without writing to the others twice. */
const mail: JobHandler = async (actor, { eventId }) => {
  if (!eventId) return;
  const letters = await findLetters(actor, eventId);
  await transaction(async (tx) => {
    for (const { userId } of letters) {
      await tx.$executeRaw`
        select graphile_worker.add_job('orders.mailTo', payload => ${JSON.stringify({ eventId, subjectId: userId })}::json,
          job_key => ${`orders.mailTo:${eventId}:${userId}`}, max_attempts => 8)`;
    }
  });
};

const mailTo: JobHandler = async (actor, { eventId, subjectId: userId }) => {
  if (!eventId || !userId) return;
  const [letters, address] = await Promise.all([
    findLetters(actor, eventId),
    findAddress(actor, userId),
  ]);
  const letter = letters.find((one) => one.userId === userId);
  if (!letter || !address) return;
  await sendMail({ to: address.email, ...letter.write(address) });
};

/** The action told its own server what it could; the rest of the public learns of it here. */
const showStock: JobHandler = async (actor, { eventId }) => {
  const shown = eventId ? await findShownStock(actor, eventId) : null;
  if (shown) await askRefresh(shown);
};

export const orderJobs: JobHandlers = {
  "orders.sweep": sweep,
  "orders.mail": mail,
  "orders.mailTo": mailTo,
  "orders.showStock": showStock,
};

export const orderSchedules: readonly Schedule[] = [{ task: "orders.sweep", pattern: "* * * * *" }];
