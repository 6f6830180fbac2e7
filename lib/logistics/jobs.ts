import "server-only";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { catchUp } from "@/lib/logistics/commands/catch-up";
import { remindPickup } from "@/lib/logistics/commands/remind-pickup";
import { reminderDue, spacedCode } from "@/lib/logistics/model/pickup-point";
import {
  findLogisticsMail,
  type LogisticsMail,
  listWaitingLots,
} from "@/lib/logistics/queries/mail";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";
import { sendMail } from "@/lib/platform/mail";

/** One job a reader, so that a mail which fails is tried again without writing to the others twice. */
const mail: JobHandler = async (actor, { eventId }) => {
  const found = eventId ? await findLogisticsMail(actor, eventId) : null;
  if (!found) return;
  await transaction(async (tx) => {
    for (const { userId } of found.readers) {
      await tx.$executeRaw`
        select graphile_worker.add_job('logistics.mailTo', payload => ${JSON.stringify({ eventId, subjectId: userId })}::json,
          job_key => ${`logistics.mailTo:${eventId}:${userId}`}, max_attempts => 8)`;
    }
  });
};

const subjects = {
  "order.shipped": "shipped",
  "lot.atPickup": "ready",
  "lot.codeRenewed": "newCode",
  "lot.reminded": "reminder",
} as const;

function write(found: LogisticsMail, locale: LogisticsMail["readers"][number]["locale"]) {
  const t = translator(locale, "logistics");
  const point = [found.pickup.names, found.pickup.cities]
    .map((texts) => localized(texts, locale).text)
    .join(", ");
  const lines = [
    t(`mail.${subjects[found.type]}`, { number: found.orderNumber }),
    ...(found.lot
      ? [
          t("mail.collect", { cartons: found.lot.cartons, point }),
          ...(found.pickup.hours ? [t("pickup.hours", { hours: found.pickup.hours })] : []),
          t("mail.code", { code: spacedCode(found.lot.code) }),
        ]
      : []),
    `${env().BASE_URL}/${locale}/${found.side === "seller" ? "seller/" : ""}orders/${found.orderNumber}`,
  ];
  return { subject: lines[0] ?? found.orderNumber, text: lines.join("\n\n") };
}

const mailTo: JobHandler = async (actor, { eventId, subjectId: userId }) => {
  const found = eventId ? await findLogisticsMail(actor, eventId) : null;
  const reader = found?.readers.find((one) => one.userId === userId);
  if (found && reader) await sendMail({ to: reader.email, ...write(found, reader.locale) });
};

const remind: JobHandler = async (actor) => {
  for (const lot of await listWaitingLots(actor)) {
    const day = reminderDue(lot.arrivedAt, lot.remindedDays, now());
    if (day !== null) await remindPickup(actor, { lotId: lot.id, day });
  }
};

const catchUpJob: JobHandler = async (actor, { eventId }) => {
  if (eventId) await catchUp(actor, eventId);
};

export const logisticsJobs: JobHandlers = {
  "logistics.catchUp": catchUpJob,
  "logistics.mail": mail,
  "logistics.mailTo": mailTo,
  "logistics.remind": remind,
};

export const logisticsSchedules: readonly Schedule[] = [
  { task: "logistics.remind", pattern: "15 4 * * *" },
];
