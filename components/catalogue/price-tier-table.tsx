import { Money } from "@/components/ui/money";
import { cartons } from "@/lib/catalogue/model/packing";
import type { PriceTier } from "@/lib/catalogue/model/price-tier";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PriceTierTableProps = {
  locale: Locale;
  tiers: readonly PriceTier[];
  unit: string;
  piecesPerCarton: number;
};

/** The more pieces, the lower the price of the whole line. */
export function PriceTierTable({ locale, tiers, unit, piecesPerCarton }: PriceTierTableProps) {
  const t = translator(locale, "catalogue");
  return (
    <table className="w-full text-start tabular-nums">
      <caption className="sr-only">{t("product.tiers")}</caption>
      <thead>
        <tr className="text-ink-muted text-sm">
          <th className="py-1.5 text-start font-medium" scope="col">
            {t("product.quantity")}
          </th>
          <th className="py-1.5 text-end font-medium" scope="col">
            {t("product.cartons")}
          </th>
          <th className="py-1.5 text-end font-medium" scope="col">
            {t("product.price")}, {unitWord(locale, unit)}
          </th>
        </tr>
      </thead>
      <tbody className="divide-line border-line divide-y border-t">
        {tiers.map((tier, index) => (
          <tr key={tier.minQuantity}>
            <th className="py-2 text-start font-normal" scope="row">
              {t("product.fromPieces", { count: tier.minQuantity })}
            </th>
            <td className="text-ink-muted py-2 text-end">
              {formatNumber(locale, cartons(tier.minQuantity, { piecesPerCarton }), 1)}
            </td>
            <td className="py-2 text-end font-semibold">
              <Money
                locale={locale}
                size={index === 0 ? "large" : "inherit"}
                unitPrice={tier.unitPrice}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
