import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Meter } from "@/components/ui/meter";
import { Money } from "@/components/ui/money";
import { containerShare } from "@/lib/catalogue/model/packing";
import type { Totals } from "@/lib/checkout/model/cart";
import { formatCbm, formatKg, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Money, volume, weight and how much of a container that is. */
export function CartTotals({ locale, totals }: { locale: Locale; totals: Totals }) {
  const t = translator(locale, "checkout");
  const units = translator(locale, "common");
  const share = containerShare(totals);
  return (
    <Card>
      <DefinitionList
        facts={[
          { term: t("cartons"), value: formatNumber(locale, totals.cartons) },
          {
            term: t("volume"),
            value: units("units.cbm", { amount: formatCbm(locale, totals.cm3) }),
          },
          {
            term: t("weight"),
            value: units("units.kg", { amount: formatKg(locale, totals.grams) }),
          },
          { term: t("total"), value: <Money fen={totals.goodsFen} locale={locale} size="large" /> },
        ]}
      />
      <Meter
        label={t("share")}
        max={Math.max(1, share)}
        text={t("percent", { value: formatNumber(locale, share * 100, share < 0.1 ? 1 : 0) })}
        value={share}
      />
    </Card>
  );
}
