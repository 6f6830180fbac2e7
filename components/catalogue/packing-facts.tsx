import { DefinitionList } from "@/components/ui/definition-list";
import { density } from "@/lib/catalogue/model/packing";
import type { ProductView } from "@/lib/catalogue/queries/product";
import { formatCbm, formatKg, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Packing = Pick<
  ProductView,
  | "piecesPerInner"
  | "piecesPerCarton"
  | "cartonLengthMm"
  | "cartonWidthMm"
  | "cartonHeightMm"
  | "cartonCm3"
  | "netGrams"
  | "grossGrams"
>;

/** One export carton, as a forwarder asks for it. */
export function PackingFacts({ locale, packing }: { locale: Locale; packing: Packing }) {
  const t = translator(locale, "catalogue");
  const units = translator(locale, "common");
  const cm = (mm: number) => formatNumber(locale, mm / 10, 1);
  const sides = [packing.cartonLengthMm, packing.cartonWidthMm, packing.cartonHeightMm];
  const kg = (grams: number) => units("units.kg", { amount: formatKg(locale, grams) });
  return (
    <DefinitionList
      facts={[
        {
          term: t("product.perCarton"),
          value: t("product.pieces", { count: packing.piecesPerCarton }),
        },
        { term: t("product.inner"), value: t("product.pieces", { count: packing.piecesPerInner }) },
        { term: t("product.cartonSize"), value: sides.map(cm).join(" × ") },
        {
          term: t("product.cartonVolume"),
          value: units("units.cbm", { amount: formatCbm(locale, packing.cartonCm3) }),
        },
        { term: t("product.gross"), value: kg(packing.grossGrams) },
        { term: t("product.net"), value: kg(packing.netGrams) },
        {
          term: t("product.density"),
          value: t("product.densityValue", { count: Math.round(density(packing)) }),
        },
      ]}
    />
  );
}
