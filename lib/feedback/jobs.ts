import "server-only";
import { closeWithoutRepeat } from "@/lib/feedback/commands/close-without-repeat";
import { feedbackMail } from "@/lib/feedback/model/mail";
import { findFeedbackMail } from "@/lib/feedback/queries/mail";
import { listSilentIssues } from "@/lib/feedback/queries/silent-issues";
import { findAddress } from "@/lib/orders/queries/mail";
import { askRefresh } from "@/lib/platform/ask-refresh";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";
import { sendMail } from "@/lib/platform/mail";

const sweep: JobHandler = async (actor) => {
  for (const { id, slug } of await listSilentIssues(actor)) {
    const isClosed = await closeWithoutRepeat(actor, { issueId: id });
    if (isClosed) await askRefresh({ products: [slug] });
  }
};

/** One job a reader, so that a mail which fails is tried again without writing to the others twice. */
const mail: JobHandler = async (actor, { eventId }) => {
  const found = eventId ? await findFeedbackMail(actor, eventId) : null;
  if (!found) return;
  await transaction(async (tx) => {
    for (const userId of found.readers) {
      await tx.$executeRaw`
        select graphile_worker.add_job('feedback.mailTo', payload => ${JSON.stringify({ eventId, subjectId: userId })}::json,
          job_key => ${`feedback.mailTo:${eventId}:${userId}`}, max_attempts => 8)`;
    }
  });
};

const mailTo: JobHandler = async (actor, { eventId, subjectId: userId }) => {
  if (!eventId || !userId) return;
  const [found, address] = await Promise.all([
    findFeedbackMail(actor, eventId),
    findAddress(actor, userId),
  ]);
  if (!found?.readers.includes(userId) || !address) return;
  const { email, locale, timeZone } = address;
  const text = feedbackMail(found.mail, { locale, timeZone, baseUrl: env().BASE_URL });
  await sendMail({ to: email, ...text });
};

export const feedbackJobs: JobHandlers = {
  "feedback.sweep": sweep,
  "feedback.mail": mail,
  "feedback.mailTo": mailTo,
};

export const feedbackSchedules: readonly Schedule[] = [
  { task: "feedback.sweep", pattern: "23 2 * * *" },
];
