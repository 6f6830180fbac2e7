import { LotMoney } from "@/components/logistics/lot-facts";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { formatCbm, formatDay, formatKg, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { YardLot } from "@/lib/logistics/queries/containers";

type YardTableProps = { locale: Locale; rows: YardLot[]; timeZone: string };

export function YardTable({ locale, rows, timeZone }: YardTableProps) {
  const t = translator(locale, "logistics");
  return (
    <Card flush>
      <Table
        caption={t("yard.title")}
        columns={[
          { key: "order", label: t("yard.order") },
          { key: "point", label: t("pickup.point") },
          { key: "cartons", label: t("yard.cartons"), numeric: true },
          { key: "volume", label: t("yard.volume"), numeric: true },
          { key: "weight", label: t("yard.weight"), numeric: true },
          { key: "since", label: t("yard.since") },
          { key: "container", label: t("container.one") },
          { key: "paid", label: t("board.paid") },
        ]}
        rows={rows.map((lot) => ({
          key: lot.id,
          href: `/${locale}/orders/${lot.orderNumber}`,
          cells: {
            order: `${lot.orderNumber} · ${lot.number}`,
            point: localized(lot.pickupNames, locale).text || lot.pickupPointCode,
            cartons: formatNumber(locale, lot.cartons),
            volume: formatCbm(locale, lot.volumeCm3),
            weight: formatKg(locale, lot.grossGrams),
            since: formatDay(locale, lot.since, timeZone),
            container: lot.containerNumber ?? t("yard.notPlanned"),
            paid: <LotMoney locale={locale} lot={lot} />,
          },
        }))}
      />
    </Card>
  );
}
