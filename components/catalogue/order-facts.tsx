import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { ProductView } from "@/lib/catalogue/queries/product";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OrderFactsProps = {
  locale: Locale;
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
export function OrderFacts({ locale, product }: OrderFactsProps) {
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
  if (product.readyStock > 0) {
    facts.push({
      term: t("product.ready"),
      value: pieces(product.readyStock),
      note: product.isStockOnly ? t("product.stockOnly") : t("product.readyNote"),
    });
  }
  return <DefinitionList facts={facts} />;
}
