import "server-only";
import { listCards, type ProductCardView } from "@/lib/catalogue/queries/product-card";
import type { Locale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";

const MOST_SIMILAR = 4;

type Near = { id: string; price: bigint };

const gap = (one: bigint, other: bigint) => (one > other ? one - other : other - one);

/** Of the same category, the nearest in price. */
export async function listSimilar(productId: string, locale: Locale): Promise<ProductCardView[]> {
  const own = await db.listing.findUnique({
    where: { productId },
    select: { categorySlug: true, price: true },
  });
  if (!own) return [];
  const { categorySlug, price } = own;
  const [dearer, cheaper] = await Promise.all([
    db.$queryRaw<Near[]>`
      select "productId" as id, price from "Listing"
      where "categorySlug" = ${categorySlug} and (price, "productId") > (${price}::bigint, ${productId}::uuid)
      order by price, "productId" limit ${MOST_SIMILAR}`,
    db.$queryRaw<Near[]>`
      select "productId" as id, price from "Listing"
      where "categorySlug" = ${categorySlug} and (price, "productId") < (${price}::bigint, ${productId}::uuid)
      order by price desc, "productId" desc limit ${MOST_SIMILAR}`,
  ]);
  const nearest = [...cheaper, ...dearer].sort((one, other) =>
    Number(gap(one.price, price) - gap(other.price, price)),
  );
  return listCards(
    nearest.slice(0, MOST_SIMILAR).map(({ id }) => id),
    locale,
  );
}
