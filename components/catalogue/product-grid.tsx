import { cardFace } from "@/components/catalogue/card-face";
import { ProductCards } from "@/components/catalogue/product-cards";
import type { ProductCardView } from "@/lib/catalogue/queries/product-card";
import type { Locale } from "@/lib/i18n/locales";

type ProductGridProps = {
  locale: Locale;
  products: readonly ProductCardView[];
  /** Full width of the page, without a rail beside it. */
  isWide?: boolean;
  quantity?: number | undefined;
};

export function ProductGrid({ locale, products, isWide, quantity }: ProductGridProps) {
  return (
    <ul
      className={
        isWide
          ? "grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4"
          : "grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4"
      }
    >
      <ProductCards cards={products.map((product) => cardFace(locale, product, quantity))} />
    </ul>
  );
}
