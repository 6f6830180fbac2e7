import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { WishRow } from "@/lib/orders/queries/wishes";

type WishTableProps = { locale: Locale; timeZone: string; rows: WishRow[] };

/** Wishes to cancel that wait for the operator's word. */
export function WishTable({ locale, timeZone, rows }: WishTableProps) {
  const t = translator(locale, "orders");
  return (
    <Card flush title={t("ending.wishes")}>
      <Table
        caption={t("ending.wishes")}
        columns={[
          { key: "number", label: t("number") },
          { key: "buyer", label: t("buyer") },
          { key: "seller", label: t("seller") },
          { key: "by", label: t("ending.wishBy") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/orders/${row.orderNumber}#cancellation`,
          cells: {
            number: row.orderNumber,
            buyer: row.buyerName,
            seller: row.sellerName,
            by: formatDateTime(locale, row.answerBy, timeZone),
          },
        }))}
      />
    </Card>
  );
}
