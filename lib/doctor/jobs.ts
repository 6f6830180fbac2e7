import "server-only";
import { runDoctor } from "@/lib/doctor/commands/run-doctor";
import type { Finding } from "@/lib/doctor/queries/examine";
import { listOperatorAddresses } from "@/lib/doctor/queries/operators";
import { translator } from "@/lib/i18n/translate";
import { env } from "@/lib/platform/env";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail";

const list = (findings: readonly Finding[]) =>
  findings.map(({ code, rule, broken }) => `${code}: ${broken} – ${rule}`).join("\n");

/** What is broken is said in the log, by mail to every operator, and on the page of the system. */
const run: JobHandler = async (actor) => {
  const broken = (await runDoctor(actor)).filter((finding) => finding.broken > 0);
  if (broken.length === 0) return;
  log.error({ broken }, "the doctor found broken rows");
  for (const { email, locale } of await listOperatorAddresses(actor)) {
    const t = translator(locale, "platform");
    await sendMail({
      to: email,
      subject: t("doctor.alarm"),
      text: `${t("doctor.alarmText")}\n\n${list(broken)}\n\n${env().BASE_URL}/${locale}/operator/system`,
    });
  }
};

export const doctorJobs: JobHandlers = { "doctor.run": run };

export const doctorSchedules: readonly Schedule[] = [
  { task: "doctor.run", pattern: "17 18 * * *" },
];
