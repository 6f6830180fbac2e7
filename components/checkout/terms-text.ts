import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import type { Terms } from "@/lib/orders/model/terms";

/** What is due before production of an order with these terms. */
export function termsText(locale: Locale, terms: Terms, depositFen: Fen): string {
  const t = translator(locale, "checkout");
  const amount = formatMoney(locale, depositFen);
  if (terms.plan === "credit") return t("pay.due", { days: terms.creditDays });
  if (terms.plan === "full") return t("pay.full", { amount });
  if (terms.depositPercent === 0) return t("pay.none");
  return t("pay.deposit", { percent: terms.depositPercent, amount });
}
