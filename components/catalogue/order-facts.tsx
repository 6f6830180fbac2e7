import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { Closure } from "@/lib/catalogue/model/holiday";
import type { ProductView } from "@/lib/catalogue/queries/product";
import { formatDayRange, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OrderFactsProps = {
  locale: Locale;
  /** Days on which the seller is closed and that an order may meet. */
  closures: readonly Closure[];
  product: Pick<
    ProductView,
    | "moq"
    | "multiple"
    | "minPerVariant"
    | "moqScope"
    | "variants"
    | "leadDaysMin"
    | "leadDaysMax"
    | "readyStock"
    | "isStockOnly"
  >;
};

/** How much may be ordered and how soon it is ready. */
export function OrderFacts({ locale, product, closures }: OrderFactsProps) {
  const t = translator(locale, "catalogue");
  const pieces = (count: number) => t("product.pieces", { count });
  const hasChoice = product.variants.length > 1;
  const scope = product.moqScope === "variant" ? t("product.perVariant") : t("product.mixed");
  const facts: Fact[] = [
    { term: t("product.moq"), value: pieces(product.moq), ...(hasChoice && { note: scope }) },
    { term: t("product.multiple"), value: pieces(product.multiple) },
  ];
  if (hasChoice && product.minPerVariant !== null) {
    facts.push({ term: t("product.minPerVariant"), value: pieces(product.minPerVariant) });
  }
  if (!product.isStockOnly) {
    facts.push({
      term: t("product.lead"),
      value: t("card.days", { min: product.leadDaysMin, max: product.leadDaysMax }),
      note: t("product.leadNote"),
    });
  }
  if (closures.length > 0) {
    const days = closures.map(({ firstDay, lastDay }) => formatDayRange(locale, firstDay, lastDay));
    facts.push({
      term: t("holidays.closed"),
      value: formatList(locale, days),
      note: t("holidays.closedNote"),
    });
  }
  if (product.readyStock > 0) {
    facts.push({
      term: t("product.ready"),
      value: pieces(product.readyStock),
      note: product.isStockOnly ? t("product.stockOnly") : t("product.readyNote"),
    });
  }
  return <DefinitionList facts={facts} />;
}
