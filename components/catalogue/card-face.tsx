import { OwnWords } from "@/components/catalogue/own-words";
import type { CardFace } from "@/components/catalogue/product-cards";
import { spokenAmount } from "@/components/ui/money";
import { Stars } from "@/components/ui/stars";
import { tierFor } from "@/lib/catalogue/model/price-tier";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import type { ProductCardView } from "@/lib/catalogue/queries/product-card";
import { formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const badgesOf = (locale: Locale, { readyStock, versionNumber }: ProductCardView) => {
  const t = translator(locale, "catalogue");
  return {
    ready: readyStock > 0 ? t("card.ready", { count: readyStock }) : undefined,
    improved: versionNumber > 1 ? t("card.improved", { number: versionNumber }) : undefined,
  };
};

/** What a card says, in words: at the price of `quantity` pieces, where the buyer has said how many. */
export function cardFace(
  locale: Locale,
  product: ProductCardView,
  quantity: number | undefined,
): CardFace {
  const t = translator(locale, "catalogue");
  const reached = quantity === undefined ? null : tierFor(product.tiers, quantity);
  const price = formatUnitPrice(locale, reached?.unitPrice ?? product.priceFrom);
  const unit = unitWord(locale, product.unit);
  const sources = product.picture?.sources.filter(({ size }) => size === "card") ?? [];
  return {
    id: product.id,
    href: `/${locale}/products/${product.slug}`,
    name: <OwnWords locale={locale} words={product.name} />,
    picture: sources.length > 0 ? { blur: product.picture?.blur ?? "", sources } : undefined,
    noPicture: sources.length > 0 ? undefined : t("card.noPicture"),
    price,
    spokenPrice: spokenAmount(locale, price),
    per: reached ? `${unit} ${t("find.forQuantity", { count: quantity ?? 0 })}` : unit,
    moq: t("card.moq", { count: product.moq }),
    lead: t("card.days", { min: product.leadDaysMin, max: product.leadDaysMax }),
    rating: product.rating ? (
      <Stars count={product.rating.count} locale={locale} value={product.rating.value} />
    ) : undefined,
    seller: product.seller.name,
    ...badgesOf(locale, product),
  };
}
