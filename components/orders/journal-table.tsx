import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { formatChange, formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { JournalRow } from "@/lib/ledger/queries/journals";

type JournalTableProps = { locale: Locale; timeZone: string; rows: readonly JournalRow[] };

/** What happened to the money between the two, newest first. */
export function JournalTable({ locale, timeZone, rows }: JournalTableProps) {
  const t = translator(locale, "orders");
  if (rows.length === 0) {
    return (
      <Card title={t("accounts.books")}>
        <p className="text-ink-muted">{t("accounts.noBooks")}</p>
      </Card>
    );
  }
  const change = (fen: bigint) => (fen === 0n ? "" : formatChange(locale, fen));
  return (
    <Card flush title={t("accounts.books")}>
      <Table
        caption={t("accounts.books")}
        columns={[
          { key: "what", label: t("accounts.what") },
          { key: "day", label: t("accounts.day") },
          { key: "order", label: t("accounts.orderNumber") },
          { key: "owed", label: t("accounts.open"), numeric: true },
          { key: "credit", label: t("accounts.credit"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            what: (
              <>
                {t(`accounts.journal.${row.kind}`)}
                {row.note ? (
                  <span className="text-ink-muted block text-sm font-normal">“{row.note}”</span>
                ) : null}
              </>
            ),
            day: formatDate(locale, row.at, timeZone),
            order: row.orderNumber,
            owed: change(row.owedFen),
            credit: change(row.creditFen),
          },
        }))}
      />
    </Card>
  );
}
