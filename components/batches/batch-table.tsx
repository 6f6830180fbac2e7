import { batchName } from "@/components/batches/batch-name";
import { BatchStatus } from "@/components/batches/batch-status";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { BatchView } from "@/lib/batches/queries/batches";
import { formatDateTime, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type BatchTableProps = { locale: Locale; rows: readonly BatchView[]; timeZone: string };

export function BatchTable({ locale, rows, timeZone }: BatchTableProps) {
  const t = translator(locale, "batches");
  return (
    <Card flush>
      <Table
        caption={t("history")}
        columns={[
          { key: "name", label: t("what") },
          { key: "status", label: translator(locale, "common")("labels.status") },
          { key: "created", label: t("outcome.created"), numeric: true },
          { key: "changed", label: t("outcome.changed"), numeric: true },
          { key: "refused", label: t("outcome.refused"), numeric: true },
          { key: "by", label: t("by") },
          { key: "at", label: t("at"), numeric: true },
        ]}
        rows={rows.map((batch) => ({
          key: batch.id,
          href: `/${locale}/seller/batches/${batch.id}`,
          cells: {
            name: <bdi>{batchName(locale, batch)}</bdi>,
            status: <BatchStatus locale={locale} status={batch.status} />,
            created: formatNumber(locale, batch.created),
            changed: formatNumber(locale, batch.changed),
            refused: formatNumber(locale, batch.refused),
            by: batch.createdBy,
            at: formatDateTime(locale, batch.createdAt, timeZone),
          },
        }))}
      />
    </Card>
  );
}
