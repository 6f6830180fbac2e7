import { Figure } from "@/components/ui/figure";
import { formatMoney, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { AccountRow } from "@/lib/orders/queries/accounts";

export function AccountFigures({ locale, account }: { locale: Locale; account: AccountRow }) {
  const t = translator(locale, "orders");
  const money = (fen: bigint) => formatMoney(locale, fen);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure label={t("accounts.open")} value={money(account.openFen)} />
      <Figure label={t("accounts.overdue")} value={money(account.overdueFen)} />
      <Figure label={t("accounts.credit")} value={money(account.creditFen)} />
      <Figure
        label={t("accounts.orders")}
        note={t("accounts.collected", { count: account.collected })}
        value={formatNumber(locale, account.orders)}
      />
    </div>
  );
}
