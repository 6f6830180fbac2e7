import { goodsText } from "@/components/orders/order-table";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { formatDate, formatDateTime, formatRelative } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { InboxRow } from "@/lib/orders/queries/seller-inbox";

type NeedsTableProps = { locale: Locale; timeZone: string; rows: InboxRow[]; now: Date };

function Due({
  locale,
  timeZone,
  row,
  now,
}: {
  locale: Locale;
  timeZone: string;
  row: InboxRow;
  now: Date;
}) {
  const isDay = row.need === "start" || row.need === "make";
  const exact = isDay ? formatDate(locale, row.due) : formatDateTime(locale, row.due, timeZone);
  const isUrgent = row.due.getTime() - now.getTime() < 86_400_000;
  return (
    <span className={isUrgent ? "text-critical font-semibold" : undefined}>
      <time dateTime={row.due.toISOString()}>{formatRelative(locale, row.due, now)}</time>
      <span className="text-ink-muted block text-sm font-normal">{exact}</span>
    </span>
  );
}

/** Most urgent first, each with what to do and how long there is. */
export function NeedsTable({ locale, timeZone, rows, now }: NeedsTableProps) {
  const t = translator(locale, "orders");
  const common = translator(locale, "common");
  return (
    <Card flush>
      <Table
        caption={t("inbox.now")}
        columns={[
          { key: "number", label: t("number") },
          { key: "task", label: t("task") },
          { key: "due", label: t("due") },
          { key: "buyer", label: t("buyer") },
          { key: "goods", label: t("goods") },
          { key: "total", label: t("total"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/seller/orders/${row.number}`,
          cells: {
            number: row.number,
            task: <strong className="font-semibold">{t(`need.${row.need}`)}</strong>,
            due: <Due locale={locale} now={now} row={row} timeZone={timeZone} />,
            buyer: `${row.buyerName} (${row.buyerCountry})`,
            goods: (
              <>
                {goodsText(locale, row.names, row.lineCount)}
                <span className="text-ink-muted block text-sm">
                  {common("units.cartons", { count: row.cartons })}
                </span>
              </>
            ),
            total: <Money fen={row.totalFen} locale={locale} />,
          },
        }))}
      />
    </Card>
  );
}
