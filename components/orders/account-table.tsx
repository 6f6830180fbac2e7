import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { formatMoney, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { availableFen } from "@/lib/orders/model/credit";
import type { AccountRow } from "@/lib/orders/queries/accounts";

type AccountTableProps = {
  locale: Locale;
  rows: readonly AccountRow[];
  /** Whose list it is; each line leads to the other company. */
  side: "buyer" | "seller";
};

/** What two companies have with each other, one line a company. */
export function AccountTable({ locale, rows, side }: AccountTableProps) {
  const t = translator(locale, "orders");
  return (
    <Card flush>
      <Table
        caption={t(side === "seller" ? "accounts.buyers" : "accounts.money")}
        columns={[
          { key: "company", label: t(side === "seller" ? "buyer" : "seller") },
          { key: "orders", label: t("accounts.orders"), numeric: true },
          { key: "open", label: t("accounts.open"), numeric: true },
          { key: "overdue", label: t("accounts.overdue"), numeric: true },
          { key: "credit", label: t("accounts.credit"), numeric: true },
          { key: "line", label: t("accounts.line") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/${side === "seller" ? "seller/buyers" : "money"}/${row.id}`,
          cells: {
            company: side === "seller" ? `${row.name} (${row.countryCode})` : row.name,
            orders: formatNumber(locale, row.orders),
            open: <Amount fen={row.openFen} locale={locale} />,
            overdue: <Amount fen={row.overdueFen} isBad locale={locale} />,
            credit: <Amount fen={row.creditFen} locale={locale} />,
            line: <CreditLine line={row.line} locale={locale} />,
          },
        }))}
      />
    </Card>
  );
}

/** Nothing is a dash, so that what is something stands out. */
function Amount({ locale, fen, isBad = false }: { locale: Locale; fen: Fen; isBad?: boolean }) {
  if (fen === 0n) return <span className="text-ink-muted">–</span>;
  const look = isBad ? "text-critical font-semibold" : "font-medium";
  return <Money className={look} fen={fen} locale={locale} />;
}

function CreditLine({ locale, line }: { locale: Locale; line: AccountRow["line"] }) {
  const t = translator(locale, "orders");
  if (!line || line.limitFen === 0n) {
    return <span className="text-ink-muted">{t("accounts.notGranted")}</span>;
  }
  const { limitFen, usedFen, days } = line;
  const free = availableFen({ limitFen, owedFen: usedFen });
  return (
    <span>
      {t("accounts.used", {
        used: formatMoney(locale, usedFen),
        limit: formatMoney(locale, limitFen),
      })}
      <span className="text-ink-muted block text-sm">
        {t("accounts.free", { free: formatMoney(locale, free), days })}
      </span>
    </span>
  );
}
