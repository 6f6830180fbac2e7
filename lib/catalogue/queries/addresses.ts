import "server-only";
import { approvedSeller, onSale } from "@/lib/catalogue/policy";
import { db } from "@/lib/platform/db";

export type Address = { readonly path: string; readonly changedAt?: Date };

/** Eight languages each; a sitemap may hold 50,000 addresses. */
const PRODUCTS_A_PART = 5_000;
const MOST_SELLERS = 5_000;
const pages = ["", "/catalogue", "/about"];

export const countSitemapParts = async () =>
  1 + Math.ceil((await db.product.count({ where: onSale })) / PRODUCTS_A_PART);

/** Part 0 holds the pages and sellers, each further one a share of the products; parts are numbered, so this one list skips. */
export async function listSitemapPart(part: number): Promise<Address[]> {
  if (part === 0) return [...pages.map((path) => ({ path })), ...(await listSellerAddresses())];
  const rows = await db.product.findMany({
    where: onSale,
    select: { slug: true, updatedAt: true },
    orderBy: { id: "asc" },
    skip: (part - 1) * PRODUCTS_A_PART,
    take: PRODUCTS_A_PART,
  });
  return rows.map(({ slug, updatedAt }) => ({ path: `/products/${slug}`, changedAt: updatedAt }));
}

async function listSellerAddresses(): Promise<Address[]> {
  const rows = await db.company.findMany({
    where: { ...approvedSeller, slug: { not: null } },
    select: { slug: true },
    orderBy: { id: "asc" },
    take: MOST_SELLERS,
  });
  return rows.flatMap(({ slug }) => (slug ? [{ path: `/sellers/${slug}` }] : []));
}
