import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { afterCancelling } from "@/lib/orders/model/adjustment";

type CancelMoneyProps = { locale: Locale; paidFen: Fen; feeFen: Fen };

/** What becomes of the money once an order has ended at its fee, in words. */
export function CancelMoney({ locale, paidFen, feeFen }: CancelMoneyProps) {
  const t = translator(locale, "orders");
  const { backFen, owedFen } = afterCancelling(paidFen, feeFen);
  const paid = formatMoney(locale, paidFen);
  if (backFen > 0n)
    return <p>{t("ending.money.back", { paid, rest: formatMoney(locale, backFen) })}</p>;
  if (owedFen > 0n)
    return <p>{t("ending.money.owed", { paid, rest: formatMoney(locale, owedFen) })}</p>;
  return <p>{t("ending.money.even")}</p>;
}
