import { OrderStatusBadge } from "@/components/orders/order-status-badge";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { statusAt } from "@/lib/orders/model/deadline";
import type { OrderRow } from "@/lib/orders/queries/orders";

type OrderTableProps = {
  locale: Locale;
  timeZone: string;
  rows: OrderRow[];
  side: "buyer" | "seller";
  caption: string;
  now: Date;
};

export function goodsText(locale: Locale, names: Localized, lineCount: number) {
  const name = localized(names, locale).text;
  return lineCount > 1
    ? translator(locale, "orders")("goodsMore", { name, count: lineCount - 1 })
    : name;
}

export function OrderTable({ locale, timeZone, rows, side, caption, now }: OrderTableProps) {
  const t = translator(locale, "orders");
  const common = translator(locale, "common");
  const base = `/${locale}${side === "seller" ? "/seller" : ""}/orders/`;
  return (
    <Card flush>
      <Table
        caption={caption}
        columns={[
          { key: "number", label: t("number") },
          { key: "goods", label: t("goods") },
          { key: "party", label: t(side === "seller" ? "buyer" : "seller") },
          { key: "placed", label: t("placedOn") },
          { key: "status", label: common("labels.status") },
          { key: "total", label: t("total"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `${base}${row.number}`,
          cells: {
            number: row.number,
            goods: goodsText(locale, row.names, row.lineCount),
            party: side === "seller" ? row.buyerName : row.sellerName,
            placed: formatDate(locale, row.placedAt, timeZone),
            status: <OrderStatusBadge locale={locale} status={statusAt(row, now)} />,
            total: <Money fen={row.totalFen} locale={locale} />,
          },
        }))}
      />
    </Card>
  );
}
