import "server-only";
import { cache } from "react";
import { ratingOf } from "@/lib/catalogue/model/rating";
import { onSale } from "@/lib/catalogue/policy";
import { listCategoryPath } from "@/lib/catalogue/queries/category";
import { toPictureView } from "@/lib/catalogue/queries/picture";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const productSelect = {
  id: true,
  slug: true,
  itemNo: true,
  names: true,
  descriptions: true,
  categorySlug: true,
  versionNumber: true,
  unit: true,
  material: true,
  assortment: true,
  moqScope: true,
  moq: true,
  multiple: true,
  minPerVariant: true,
  piecesPerInner: true,
  piecesPerCarton: true,
  cartonLengthMm: true,
  cartonWidthMm: true,
  cartonHeightMm: true,
  cartonCm3: true,
  netGrams: true,
  grossGrams: true,
  leadDaysMin: true,
  leadDaysMax: true,
  hs6: true,
  hs10: true,
  papers: true,
  sample: true,
  custom: true,
  power: true,
  battery: true,
  gtin13: true,
  shelfLifeMonths: true,
  readyStock: true,
  isStockOnly: true,
  ratingCount: true,
  ratingSum: true,
  seller: {
    select: {
      name: true,
      slug: true,
      city: true,
      about: true,
      approvedAt: true,
      holidays: {
        select: { firstDay: true, lastDay: true },
        orderBy: { lastDay: "desc" },
        take: 40,
      },
    },
  },
  variants: {
    where: { isActive: true },
    select: { id: true, sku: true, names: true, max: true, onHand: true, reserved: true },
    orderBy: { position: "asc" },
  },
  tiers: { select: { minQuantity: true, unitPrice: true }, orderBy: { minQuantity: "asc" } },
  pictures: { orderBy: { position: "asc" } },
  versions: {
    select: { number: true, note: true, publishedAt: true },
    orderBy: { number: "desc" },
    take: 20,
  },
} as const satisfies Prisma.ProductSelect;

type Row = Prisma.ProductGetPayload<{ select: typeof productSelect }>;

export type ProductView = NonNullable<Awaited<ReturnType<typeof findProduct>>>;

async function toView(row: Row, locale: Locale) {
  const { names, descriptions, ratingCount, ratingSum, papers, hs10, ...facts } = row;
  return {
    ...facts,
    name: localized(names, locale),
    description: localized(descriptions, locale),
    categories: await listCategoryPath(row.categorySlug, locale),
    rating: ratingOf(ratingCount, ratingSum),
    hs10: textsOf(hs10),
    papers: listsOf(papers),
    seller: { ...row.seller, about: localized(row.seller.about, locale) },
    variants: row.variants.map(({ names: own, onHand, reserved, ...variant }) => ({
      ...variant,
      name: localized(own, locale),
      ready: onHand - reserved,
    })),
    pictures: row.pictures.map((picture) => toPictureView(picture, locale)),
    versions: row.versions.map(({ note, ...version }) => ({
      ...version,
      note: localized(note, locale),
    })),
  };
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** {"EAEU": "9603309000"} */
const textsOf = (value: unknown) =>
  entriesOf(value).flatMap(([key, text]) =>
    typeof text === "string" && text !== "" ? [{ key, text }] : [],
  );

/** {"KZ": ["declaration", …]}, as a list by country. */
const listsOf = (value: unknown) =>
  entriesOf(value).flatMap(([key, list]) => {
    const items = Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
    return items.length > 0 ? [{ key, items }] : [];
  });

/** Null unless it is on sale. Read once per page, though title and page both ask. */
export const findProduct = cache(async (slug: string, locale: Locale) => {
  const row = await db.product.findFirst({ where: { slug, ...onSale }, select: productSelect });
  return row && toView(row, locale);
});
