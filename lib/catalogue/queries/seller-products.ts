import "server-only";
import { fold } from "@/lib/catalogue/model/fold";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { toOwnPictureView } from "@/lib/catalogue/queries/picture";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { PAGE_SIZE, type PageKey, pageOrder, pageWhere, toPage } from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

const rowSelect = {
  id: true,
  itemNo: true,
  names: true,
  status: true,
  priceFrom: true,
  moq: true,
  readyStock: true,
  versionNumber: true,
  updatedAt: true,
  pictures: { orderBy: { position: "asc" }, take: 1 },
} as const satisfies Prisma.ProductSelect;

export type SellerProductRow = Awaited<ReturnType<typeof listSellerProducts>>["rows"][number];

type Filter = { readonly status: ProductStatus | null; readonly q: string };

const matching = ({ status, q }: Filter): Prisma.ProductWhereInput => ({
  ...(status && { status }),
  ...(q && { searchText: { contains: fold(q) } }),
});

/** Drafts and archived ones too, newest first. */
export async function listSellerProducts(
  actor: Actor,
  filter: Filter,
  key: PageKey,
  locale: Locale,
) {
  const found = await db.product.findMany({
    where: { AND: [productsVisibleTo(actor), matching(filter), pageWhere(key)] },
    select: rowSelect,
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
  });
  const rows = found.map(({ names, pictures, ...row }) => ({
    ...row,
    name: localized(names, locale),
    picture: pictures[0] ? toOwnPictureView(pictures[0], locale) : null,
  }));
  return toPage(rows, key);
}

export async function countSellerProducts(actor: Actor): Promise<Record<ProductStatus, number>> {
  const groups = await db.product.groupBy({
    by: ["status"],
    where: productsVisibleTo(actor),
    _count: { _all: true },
  });
  const count = (status: ProductStatus) =>
    groups.find((group) => group.status === status)?._count._all ?? 0;
  return { draft: count("draft"), published: count("published"), archived: count("archived") };
}
