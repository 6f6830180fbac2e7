import { IssueStatusBadge, SeverityBadge } from "@/components/feedback/issue-badges";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { awaitsAnswer } from "@/lib/feedback/model/issue-status";
import type { IssueListRow } from "@/lib/feedback/queries/issues";
import { formatDateTime, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type IssueTableProps = { locale: Locale; timeZone: string; rows: readonly IssueListRow[] };

export function IssueTable({ locale, timeZone, rows }: IssueTableProps) {
  const t = translator(locale, "feedback");
  return (
    <Card flush>
      <Table
        caption={t("inbox.title")}
        columns={[
          { key: "problem", label: t("inbox.problem") },
          { key: "severity", label: t("inbox.severity") },
          { key: "pieces", label: t("inbox.pieces"), numeric: true },
          { key: "companies", label: t("inbox.companies"), numeric: true },
          { key: "due", label: t("inbox.due") },
          { key: "state", label: t("inbox.state") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/seller/feedback/${row.number}`,
          marked: row.isOverdue,
          cells: {
            problem: <Problem locale={locale} row={row} />,
            severity: <SeverityBadge locale={locale} severity={row.severity} />,
            pieces: formatNumber(locale, row.affectedPieces),
            companies: formatNumber(locale, row.companyCount),
            due: <Due locale={locale} row={row} timeZone={timeZone} />,
            state: <IssueStatusBadge locale={locale} status={row.status} />,
          },
        }))}
      />
    </Card>
  );
}

function Problem({ locale, row }: { locale: Locale; row: IssueListRow }) {
  const t = translator(locale, "feedback");
  const product = localized(row.productNames, locale);
  return (
    <>
      <span className="block first-letter:uppercase">{localized(row.codeNames, locale).text}</span>
      <span className="text-ink-muted block text-sm font-normal" lang={product.locale}>
        {product.text} · {t("version", { version: row.productVersion })}
      </span>
    </>
  );
}

function Due({ locale, row, timeZone }: { locale: Locale; row: IssueListRow; timeZone: string }) {
  const t = translator(locale, "feedback");
  if (!awaitsAnswer(row.status)) return "–";
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {formatDateTime(locale, row.answerBy, timeZone)}
      {row.isOverdue ? <StatusBadge tone="critical">{t("inbox.overdue")}</StatusBadge> : null}
    </span>
  );
}
