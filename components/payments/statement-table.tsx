import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { formatDateTime, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { StatementView } from "@/lib/payments/queries/bank-statements";

type StatementTableProps = { locale: Locale; rows: readonly StatementView[]; timeZone: string };

export function StatementTable({ locale, rows, timeZone }: StatementTableProps) {
  const t = translator(locale, "payments");
  return (
    <Card flush>
      <Table
        caption={t("bankStatement.title")}
        columns={[
          { key: "file", label: t("bankStatement.file") },
          { key: "open", label: t("bankStatement.state.open"), numeric: true },
          { key: "matched", label: t("bankStatement.state.matched"), numeric: true },
          { key: "skipped", label: t("bankStatement.state.skipped"), numeric: true },
          { key: "at", label: t("bankStatement.at"), numeric: true },
        ]}
        rows={rows.map(({ id, fileName, counts, createdAt }) => ({
          key: id,
          href: `/${locale}/seller/payments/statements/${id}`,
          cells: {
            file: <bdi className="break-all">{fileName}</bdi>,
            open: formatNumber(locale, counts.open),
            matched: formatNumber(locale, counts.matched),
            skipped: formatNumber(locale, counts.skipped),
            at: formatDateTime(locale, createdAt, timeZone),
          },
        }))}
      />
    </Card>
  );
}
