import { IssueStatusBadge } from "@/components/feedback/issue-badges";
import { Words } from "@/components/feedback/words";
import { Card } from "@/components/ui/card";
import type { PublicIssue } from "@/lib/feedback/queries/public-card";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

/** What went wrong and what became of it: counts and the seller's words, nobody else's. */
export function PublicIssues({
  locale,
  issues,
}: {
  locale: Locale;
  issues: readonly PublicIssue[];
}) {
  const t = translator(locale, "feedback");
  if (issues.length === 0) return null;
  return (
    <Card id="feedback" title={t("public.title")}>
      <p className="text-ink-muted mb-3 max-w-prose text-sm">{t("public.hint")}</p>
      <ul className="divide-line divide-y">
        {issues.map((issue) => (
          <li className="grid gap-2 py-4 first:pt-0 last:pb-0" key={issue.id}>
            <PublicIssueWords issue={issue} locale={locale} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PublicIssueWords({ locale, issue }: { locale: Locale; issue: PublicIssue }) {
  const t = translator(locale, "feedback");
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="font-medium first-letter:uppercase">
          {localized(issue.codeNames, locale).text}
        </h3>
        <IssueStatusBadge locale={locale} status={issue.status} />
      </div>
      <ul className="text-ink-muted flex flex-wrap gap-x-4 text-sm tabular-nums">
        <li>{t("public.companies", { count: issue.companyCount })}</li>
        {issue.rates
          .filter(({ version }) => version >= issue.productVersion)
          .map(({ version, rate }) =>
            rate === null ? null : (
              <li key={version}>
                {t("public.rate", { version, rate: formatNumber(locale, rate, 1) })}
              </li>
            ),
          )}
      </ul>
      {issue.answer ? (
        <div className="border-line border-s-2 ps-3">
          <p className="text-sm font-medium">{t("public.answer")}</p>
          <Words locale={locale} text={issue.answer.note} written={issue.answer.locale} />
        </div>
      ) : null}
    </>
  );
}
