import type { Metadata } from "next";
import { PaymentsSetAside } from "@/components/payments/payments-set-aside";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { findLastRun } from "@/lib/doctor/queries/last-run";
import { formatDateTime, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { findQueueAge, listPoisonJobs } from "@/lib/jobs/queries";
import { findSetAside } from "@/lib/payments/queries/online-payments";
import { isMailConfigured, mailFolder } from "@/lib/platform/mail";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "platform")("system.title") };
}

export default async function SystemPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireKind(locale, `/${locale}/operator/system`, "operator");
  const [jobs, age, look, setAside] = await Promise.all([
    listPoisonJobs(actor),
    findQueueAge(),
    findLastRun(actor),
    findSetAside(actor),
  ]);
  const broken = look?.findings.filter((finding) => finding.broken > 0) ?? [];
  const t = translator(locale, "platform");
  const goesOut = isMailConfigured();
  return (
    <div className="grid gap-5">
      <PageHeader title={t("system.title")} />
      <Notice title={t("system.mail")} tone={goesOut ? "positive" : "caution"}>
        {goesOut ? t("system.mailServer") : t("system.mailFiles", { folder: mailFolder() })}
      </Notice>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Figure
          label={t("system.queue")}
          value={age === 0 ? t("system.queueEmpty") : t("system.queueAge", { seconds: age })}
        />
      </div>
      <Card title={t("doctor.title")}>
        {look === null ? (
          <p className="text-ink-muted">{t("doctor.never")}</p>
        ) : (
          <Notice tone={broken.length === 0 ? "positive" : "critical"}>
            {t(broken.length === 0 ? "doctor.well" : "doctor.broken", {
              at: formatDateTime(locale, look.at, actor.timeZone),
            })}
          </Notice>
        )}
        {broken.length > 0 ? (
          <DefinitionList
            facts={broken.map(({ code, rule, broken: count }) => ({
              term: `${code} · ${rule}`,
              value: formatNumber(locale, count),
            }))}
          />
        ) : null}
      </Card>
      <PaymentsSetAside locale={locale} {...setAside} />
      <Card flush title={t("system.failed")}>
        {jobs.length === 0 ? (
          <p className="text-ink-muted px-4 pb-4 sm:px-5">{t("system.failedEmpty")}</p>
        ) : (
          <Table
            caption={t("system.failed")}
            columns={[
              { key: "task", label: t("system.task") },
              { key: "attempts", label: t("system.attempts"), numeric: true },
              { key: "error", label: t("system.error") },
              { key: "tried", label: t("system.tried") },
            ]}
            rows={jobs.map((job) => ({
              key: job.id,
              cells: {
                task: job.task,
                attempts: formatNumber(locale, job.attempts),
                error: job.lastError,
                tried: formatDateTime(locale, job.lastTriedAt, actor.timeZone),
              },
            }))}
          />
        )}
      </Card>
    </div>
  );
}
