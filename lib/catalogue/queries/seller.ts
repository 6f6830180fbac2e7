import "server-only";
import { cache } from "react";
import { approvedSeller } from "@/lib/catalogue/policy";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const sellerSelect = {
  name: true,
  slug: true,
  city: true,
  about: true,
  approvedAt: true,
} as const satisfies Prisma.CompanySelect;

type Row = Prisma.CompanyGetPayload<{ select: typeof sellerSelect }>;

export type SellerView = ReturnType<typeof toView>;

const toView = ({ about, slug, ...row }: Row, locale: Locale) => ({
  ...row,
  slug: slug ?? "",
  about: localized(about, locale),
});

/** Null unless the operator has approved the company. */
export const findSeller = cache(async (slug: string, locale: Locale) => {
  const row = await db.company.findFirst({
    where: { slug, ...approvedSeller },
    select: sellerSelect,
  });
  return row && toView(row, locale);
});

/** Those with something on sale, the longest known first. */
export async function listSellers(locale: Locale, count: number): Promise<SellerView[]> {
  const rows = await db.company.findMany({
    where: { ...approvedSeller, slug: { not: null }, products: { some: { status: "published" } } },
    select: sellerSelect,
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
    take: count,
  });
  return rows.map((row) => toView(row, locale));
}
