import { Badge } from "@/components/ui/badge";
import { formatCbm, formatKg } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { YardLot } from "@/lib/logistics/queries/containers";

/** Paid or not; of a cancelled order neither: the cartons are the seller's. */
export function LotMoney({ locale, lot }: { locale: Locale; lot: YardLot }) {
  const t = translator(locale, "logistics");
  if (lot.isReleased) return <Badge tone="caution">{t("lot.released")}</Badge>;
  return (
    <Badge tone={lot.isPaid ? "positive" : "caution"}>
      {t(lot.isPaid ? "board.paid" : "board.unpaid")}
    </Badge>
  );
}

/** A lot as the operator plans it: whose, where to, how big, paid or not. */
export function LotFacts({ locale, lot }: { locale: Locale; lot: YardLot }) {
  const t = translator(locale, "logistics");
  const units = translator(locale, "common");
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        <span>
          {lot.orderNumber} · {t("lot.name", { number: lot.number })}
        </span>
        <LotMoney locale={locale} lot={lot} />
      </p>
      <p className="text-ink-muted text-sm tabular-nums">
        {[
          units("units.cartons", { count: lot.cartons }),
          units("units.cbm", { amount: formatCbm(locale, lot.volumeCm3) }),
          units("units.kg", { amount: formatKg(locale, lot.grossGrams) }),
        ].join(" · ")}
      </p>
      <p className="text-ink-muted text-sm">
        {lot.sellerName} → {localized(lot.pickupNames, locale).text || lot.pickupPointCode} (
        {lot.buyerName})
      </p>
    </div>
  );
}
