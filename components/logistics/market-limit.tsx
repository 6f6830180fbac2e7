import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatMoney, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { yuanPerDollar } from "@/lib/logistics/model/market-limit";
import type { MarketLimit } from "@/lib/logistics/queries/market-limit";

/** What the goods in a container are worth against the limit of code 1039, before it is closed. */
export function MarketLimitNotice({ locale, limit }: { locale: Locale; limit: MarketLimit }) {
  const t = translator(locale, "logistics");
  const amount = formatMoney(locale, limit.goodsFen);
  if (!limit.rate)
    return (
      <Notice
        action={<Link href={`/${locale}/operator/rates`}>{t("marketLimit.note")}</Link>}
        tone="caution"
      >
        {t("marketLimit.unknown", { amount })}
      </Notice>
    );
  const values = {
    amount,
    rate: formatNumber(locale, yuanPerDollar(limit.rate), 4),
    asOf: formatDate(locale, limit.rate.asOf),
  };
  return limit.isOver ? (
    <Notice tone="critical">{t("marketLimit.over", values)}</Notice>
  ) : (
    <p className="text-ink-muted text-sm">{t("marketLimit.within", values)}</p>
  );
}
