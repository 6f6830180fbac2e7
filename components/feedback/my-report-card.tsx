import { IssueStatusBadge } from "@/components/feedback/issue-badges";
import { IssueSteps } from "@/components/feedback/issue-steps";
import { ReportPhotos } from "@/components/feedback/report-photos";
import { Said } from "@/components/feedback/said";
import { VerifyForm } from "@/components/feedback/verify-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { awaitsAnswer } from "@/lib/feedback/model/issue-status";
import type { MyReport } from "@/lib/feedback/queries/my-improvements";
import { formatDate, formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type MyReportProps = { locale: Locale; timeZone: string; report: MyReport };

/** One report and what became of it. */
export function MyReportCard({ locale, timeZone, report }: MyReportProps) {
  const t = translator(locale, "feedback");
  const { issue } = report;
  const product = localized(report.productNames, locale);
  const problem =
    report.code === null ? t("mine.ratingAlone") : localized(report.codeNames, locale).text;
  return (
    <Card
      as="article"
      aside={issue ? <IssueStatusBadge locale={locale} status={issue.status} /> : null}
      title={<span className="block first-letter:uppercase">{problem}</span>}
    >
      <div className="grid gap-4">
        <div>
          <p>
            <Link href={`/${locale}/products/${report.productSlug}`} lang={product.locale}>
              {product.text}
            </Link>
            <span className="text-ink-muted">
              {" "}
              · {t("version", { version: report.productVersion })}
            </span>
          </p>
          <p className="text-ink-muted mb-2 text-sm">
            <Link href={`/${locale}/orders/${report.orderNumber}`}>
              {t("mine.order", { number: report.orderNumber })}
            </Link>
            {` · ${report.sellerName} · ${formatDate(locale, report.createdAt, timeZone)}`}
          </p>
          <Said locale={locale} report={report} />
        </div>
        {issue ? (
          <Progress issue={issue} locale={locale} report={report} timeZone={timeZone} />
        ) : null}
      </div>
    </Card>
  );
}

type ProgressProps = MyReportProps & { issue: NonNullable<MyReport["issue"]> };

function Progress({ issue, locale, timeZone, report }: ProgressProps) {
  const t = translator(locale, "feedback");
  const { steps, fixedInVersion: version } = issue;
  const date = formatDateTime(locale, issue.answerBy, timeZone);
  return (
    <>
      <div className="border-line border-t pt-4">
        {steps.length > 0 ? (
          <>
            <h3 className="mb-3 font-semibold">{t("mine.steps")}</h3>
            <IssueSteps
              causeKind={issue.causeKind}
              locale={locale}
              steps={steps}
              timeZone={timeZone}
              versionNote={issue.versionNote}
            />
          </>
        ) : awaitsAnswer(issue.status) ? (
          <p className="text-ink-muted">{t("mine.noStep", { date })}</p>
        ) : null}
      </div>
      {version === null ? null : issue.canVerify ? (
        <VerifyForm
          id={`verify-${report.id}`}
          issueId={issue.id}
          locale={locale}
          said={issue.said?.verdict ?? null}
          version={version}
        />
      ) : issue.status === "version_out" ? (
        <p>
          {t("mine.verifyLater", { version })}{" "}
          <Link href={`/${locale}/products/${report.productSlug}`}>
            {t("mine.toProduct", { version })}
          </Link>
        </p>
      ) : null}
      {issue.said ? (
        <div>
          <p className="text-ink-muted text-sm">
            {t("mine.said", { verdict: t(`verdict.${issue.said.verdict}`) })}
          </p>
          <ReportPhotos locale={locale} photos={issue.said.photos} />
        </div>
      ) : null}
    </>
  );
}
