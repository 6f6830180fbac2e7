import { ProductCard } from "@/components/catalogue/product-card";
import type { ProductCardView } from "@/lib/catalogue/queries/product-card";
import type { Locale } from "@/lib/i18n/locales";

type ProductGridProps = {
  locale: Locale;
  products: readonly ProductCardView[];
  /** Full width of the page, without a rail beside it. */
  isWide?: boolean;
  quantity?: number | undefined;
};

const FIRST_SEEN = 4;

export function ProductGrid({ locale, products, isWide, quantity }: ProductGridProps) {
  return (
    <ul
      className={
        isWide
          ? "grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4"
          : "grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4"
      }
    >
      {products.map((product, index) => (
        <ProductCard
          isFirstSeen={index < FIRST_SEEN}
          key={product.id}
          locale={locale}
          product={product}
          quantity={quantity}
        />
      ))}
    </ul>
  );
}
