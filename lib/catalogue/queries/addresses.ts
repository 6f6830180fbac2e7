import "server-only";
import { approvedSeller, onSale } from "@/lib/catalogue/policy";
import { db } from "@/lib/platform/db";

export type Address = { readonly slug: string; readonly changedAt: Date };

export const countAddresses = () => db.product.count({ where: onSale });

/** One part of the sitemap. Its parts are numbered, so this is the one list that skips. */
export async function listProductAddresses(part: number, size: number): Promise<Address[]> {
  const rows = await db.product.findMany({
    where: onSale,
    select: { slug: true, updatedAt: true },
    orderBy: { id: "asc" },
    skip: part * size,
    take: size,
  });
  return rows.map(({ slug, updatedAt }) => ({ slug, changedAt: updatedAt }));
}

export async function listSellerSlugs(): Promise<string[]> {
  const rows = await db.company.findMany({
    where: { ...approvedSeller, slug: { not: null } },
    select: { slug: true },
    orderBy: { id: "asc" },
    take: 5_000,
  });
  return rows.flatMap(({ slug }) => (slug ? [slug] : []));
}
