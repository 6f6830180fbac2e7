import "server-only";
import { closeOrder } from "@/lib/orders/commands/close-order";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { remindSeller } from "@/lib/orders/commands/remind-seller";
import { orderMail } from "@/lib/orders/model/mail";
import { reminderDay } from "@/lib/orders/model/reminder";
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
  const { unanswered, waiting, collected } = await listDueOrders(actor);
  for (const { id } of unanswered) await unlessMoved(expireOrder(actor, { orderId: id }));
  for (const { id, reminders, ...times } of waiting) {
    const order = { status: "placed" as const, ...times };
    if (reminderDay(order, reminders, now()) !== null)
      await unlessMoved(remindSeller(actor, { orderId: id }));
  }
  for (const { id, version } of collected) {
    await unlessMoved(closeOrder(actor, { orderId: id, version }));
  }
};

/** One job a reader, so that a mail which fails is tried again without writing to the others twice. */
const mail: JobHandler = async (actor, { eventId }) => {
  if (!eventId) return;
  const found = await findOrderMail(actor, eventId);
  if (!found) return;
  await transaction(async (tx) => {
    for (const { userId } of found.readers) {
      await tx.$executeRaw`
        select graphile_worker.add_job('orders.mailTo', payload => ${JSON.stringify({ eventId, subjectId: userId })}::json,
          job_key => ${`orders.mailTo:${eventId}:${userId}`}, max_attempts => 8)`;
    }
  });
};

const mailTo: JobHandler = async (actor, { eventId, subjectId: userId }) => {
  if (!eventId || !userId) return;
  const [found, address] = await Promise.all([
    findOrderMail(actor, eventId),
    findAddress(actor, userId),
  ]);
  const reader = found?.readers.find((one) => one.userId === userId);
  if (!found || !reader || !address) return;
  const { locale, timeZone, email } = address;
  await sendMail({
    to: email,
    ...orderMail(found.facts, { side: reader.side, locale, timeZone, baseUrl: env().BASE_URL }),
  });
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
