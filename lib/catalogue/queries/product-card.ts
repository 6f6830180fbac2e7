import "server-only";
import { type RatingView, ratingOf } from "@/lib/catalogue/model/rating";
import { onSale } from "@/lib/catalogue/policy";
import { toPictureView } from "@/lib/catalogue/queries/picture";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const cardSelect = {
  id: true,
  slug: true,
  itemNo: true,
  names: true,
  unit: true,
  priceFrom: true,
  moq: true,
  moqScope: true,
  piecesPerCarton: true,
  leadDaysMin: true,
  leadDaysMax: true,
  readyStock: true,
  versionNumber: true,
  ratingCount: true,
  ratingSum: true,
  seller: { select: { name: true, slug: true } },
  tiers: { select: { minQuantity: true, unitPrice: true }, orderBy: { minQuantity: "asc" } },
  pictures: { orderBy: { position: "asc" }, take: 1 },
} as const satisfies Prisma.ProductSelect;

type Row = Prisma.ProductGetPayload<{ select: typeof cardSelect }>;

export type ProductCardView = ReturnType<typeof toCard> & { rating: RatingView | null };

function toCard(row: Row, locale: Locale) {
  const { names, pictures, ratingCount, ratingSum, ...facts } = row;
  return {
    ...facts,
    name: localized(names, locale),
    rating: ratingOf(ratingCount, ratingSum),
    picture: pictures[0] ? toPictureView(pictures[0], locale) : null,
  };
}

/** In the order of the ids; what has gone off sale since is left out. */
export async function listCards(
  ids: readonly string[],
  locale: Locale,
): Promise<ProductCardView[]> {
  if (ids.length === 0) return [];
  const rows = await db.product.findMany({
    where: { id: { in: [...ids] }, ...onSale },
    select: cardSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toCard(row, locale)] : [];
  });
}

/** In the order of the slugs. */
export async function listCardsNamed(slugs: readonly string[], locale: Locale) {
  const rows = await db.product.findMany({
    where: { slug: { in: [...slugs] }, ...onSale },
    select: { id: true, slug: true },
  });
  const ids = slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? []);
  return listCards(ids, locale);
}
