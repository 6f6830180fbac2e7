import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";

export type CreditMailFacts = {
  readonly sellerName: string;
  /** Zero: the seller grants no new credit. */
  readonly limitFen: Fen;
  readonly days: number;
};

/** To a buyer whose credit line was set. */
export function creditMail(
  { sellerName: seller, limitFen, days }: CreditMailFacts,
  { locale, baseUrl }: { readonly locale: Locale; readonly baseUrl: string },
): { subject: string; text: string } {
  const t = translator(locale, "mail");
  const what =
    limitFen > 0n
      ? t("credit.granted", { seller, limit: formatMoney(locale, limitFen), days })
      : t("credit.ended", { seller });
  const lines = [what, "", `${t("credit.open")}: ${baseUrl}/${locale}/money`];
  return {
    subject: t("credit.subject", { seller }),
    text: [...lines, "", t("order.footer")].join("\n"),
  };
}
