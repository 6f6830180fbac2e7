import "server-only";
import { listCards, type ProductCardView } from "@/lib/catalogue/queries/product-card";
import type { Locale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";

const MOST_SIMILAR = 4;

/** Of the same category, the nearest in price. */
export async function listSimilar(productId: string, locale: Locale): Promise<ProductCardView[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with own as (select "productId", "categorySlug", price from "Listing" where "productId" = ${productId}::uuid),
    dearer as (select l."productId", l.price from own join "Listing" l
        on l."categorySlug" = own."categorySlug" and (l.price, l."productId") > (own.price, own."productId")
      order by l.price, l."productId" limit ${MOST_SIMILAR}),
    cheaper as (select l."productId", l.price from own join "Listing" l
        on l."categorySlug" = own."categorySlug" and (l.price, l."productId") < (own.price, own."productId")
      order by l.price desc, l."productId" desc limit ${MOST_SIMILAR})
    select near."productId" as id
    from own, (select * from dearer union all select * from cheaper) as near
    order by abs(near.price - own.price), near."productId" limit ${MOST_SIMILAR}`;
  return listCards(
    rows.map(({ id }) => id),
    locale,
  );
}
