import { SeverityBadge } from "@/components/feedback/issue-badges";
import { ReportPhotos } from "@/components/feedback/report-photos";
import { SeeIssueForm } from "@/components/feedback/see-issue-form";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Tone } from "@/components/ui/tone";
import { seeIssueAction } from "@/lib/feedback/actions";
import {
  asksBuyers,
  awaitsAnswer,
  isActive,
  type Verdict,
} from "@/lib/feedback/model/issue-status";
import type { IssueView } from "@/lib/feedback/queries/reports";
import { formatDateTime, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type IssuePartProps = { locale: Locale; issue: IssueView };

export function SeeIssue({ locale, issue }: IssuePartProps) {
  const t = translator(locale, "feedback");
  if (issue.status !== "open") return null;
  return (
    <SeeIssueForm>
      <ActionForm action={seeIssueAction} hidden={{ issueId: issue.id }} id="see" locale={locale}>
        <Notice
          action={
            <SubmitButton size="small" variant="secondary">
              {t("issue.see")}
            </SubmitButton>
          }
        >
          {t("issue.seeHint")}
        </Notice>
      </ActionForm>
    </SeeIssueForm>
  );
}

export function IssueFacts({ locale, issue, timeZone }: IssuePartProps & { timeZone: string }) {
  const t = translator(locale, "feedback");
  const { product, severity } = issue;
  const name = localized(product.names, locale);
  return (
    <Card>
      {severity === "critical" && isActive(issue.status) ? (
        <Notice className="mb-4" title={t("issue.critical")} tone="critical" />
      ) : null}
      <p className="mb-3">
        <Link href={`/${locale}/products/${product.slug}`} lang={name.locale}>
          {name.text}
        </Link>
        <span className="text-ink-muted"> · {t("version", { version: issue.productVersion })}</span>
      </p>
      <DefinitionList
        facts={[
          {
            term: t("inbox.severity"),
            value: <SeverityBadge locale={locale} severity={severity} />,
          },
          { term: t("inbox.pieces"), value: formatNumber(locale, issue.affectedPieces) },
          { term: t("inbox.companies"), value: formatNumber(locale, issue.companyCount) },
          ...(awaitsAnswer(issue.status)
            ? [{ term: t("inbox.due"), value: formatDateTime(locale, issue.answerBy, timeZone) }]
            : []),
        ]}
        layout="grid"
      />
      {issue.duplicateOf ? (
        <p className="mt-3">
          <Link href={`/${locale}/seller/feedback/${issue.duplicateOf}`}>
            {t("issue.duplicateOf", { number: issue.duplicateOf })}
          </Link>
        </p>
      ) : null}
      {asksBuyers(issue.status) && issue.fixedInVersion !== null ? (
        <p className="mt-3 max-w-prose">{t("issue.waiting", { version: issue.fixedInVersion })}</p>
      ) : null}
    </Card>
  );
}

const tones: Record<Verdict, Tone> = { yes: "positive", partly: "caution", no: "critical" };

export function Verdicts({ locale, issue }: IssuePartProps) {
  const t = translator(locale, "feedback");
  if (issue.fixedInVersion === null || issue.verdicts.length === 0) return null;
  return (
    <Card title={t("issue.verdicts", { version: issue.fixedInVersion })}>
      <ul className="grid gap-3">
        {issue.verdicts.map(({ company, verdict, note, photos }) => (
          <li key={company}>
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{company}</span>
              <StatusBadge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
            </p>
            {note ? <p className="wrap-anywhere">{note}</p> : null}
            <ReportPhotos locale={locale} photos={photos} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
