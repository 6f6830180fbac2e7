import { formatDate, formatHundredths, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { inCurrency, type Rate } from "@/lib/ledger/model/rate";
import type { Fen } from "@/lib/money/model";

/** What an amount is about in the buyer's currency; nothing without a fresh rate. */
export function LocalAmount(props: { locale: Locale; fen: Fen; rate: Rate | null }) {
  const { locale, fen, rate } = props;
  if (rate === null || fen === 0n) return null;
  const t = translator(locale, "ledger");
  const amount = inCurrency(fen < 0n ? -fen : fen, rate);
  return (
    <p className="text-ink-muted text-sm tabular-nums">
      {t("about", {
        amount: `${formatHundredths(locale, amount)} ${rate.currency}`,
        rate: formatNumber(locale, Number(rate.micros) / 1_000_000, 4),
        date: formatDate(locale, rate.asOf),
      })}
    </p>
  );
}
