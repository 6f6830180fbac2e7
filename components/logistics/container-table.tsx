import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { ContainerRow, ContainerStatus } from "@/lib/logistics/queries/containers";

export const containerTones: Record<ContainerStatus, Tone> = {
  open: "accent",
  closed: "caution",
  departed: "info",
  arrived: "positive",
};

export function ContainerTable({ locale, rows }: { locale: Locale; rows: ContainerRow[] }) {
  const t = translator(locale, "logistics");
  return (
    <Card flush>
      <Table
        caption={t("container.title")}
        columns={[
          { key: "number", label: t("container.one") },
          { key: "route", label: t("container.route") },
          { key: "departs", label: t("container.departsOn") },
          { key: "lots", label: t("container.lots"), numeric: true },
          { key: "fill", label: t("container.fill"), numeric: true },
          { key: "status", label: translator(locale, "common")("labels.status") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/operator/containers/${row.id}`,
          cells: {
            number: `${row.number} · ${row.type}`,
            route: localized(row.destination, locale).text,
            departs: row.departsOn && formatDate(locale, row.departsOn),
            lots: formatNumber(locale, row.lotCount),
            fill: `${formatNumber(locale, row.fill.percent, 1)} %`,
            status: (
              <StatusBadge tone={containerTones[row.status]}>
                {t(`container.status.${row.status}`)}
              </StatusBadge>
            ),
          },
        }))}
      />
    </Card>
  );
}
