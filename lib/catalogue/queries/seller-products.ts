import "server-only";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import type { Place, SellerFilter, SellerList } from "@/lib/catalogue/model/seller-list";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { toOwnPictureView } from "@/lib/catalogue/queries/picture";
import { type Hit, matchingSql, pageSql } from "@/lib/catalogue/queries/seller-products-sql";
import { type Locale, locales } from "@/lib/i18n/locales";
import { localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const rowSelect = {
  id: true,
  itemNo: true,
  names: true,
  status: true,
  priceFrom: true,
  moq: true,
  leadDaysMin: true,
  leadDaysMax: true,
  readyStock: true,
  versionNumber: true,
  revision: true,
  updatedAt: true,
  pictures: { orderBy: { position: "asc" }, take: 1 },
} as const satisfies Prisma.ProductSelect;

type Row = Prisma.ProductGetPayload<{ select: typeof rowSelect }>;
export type SellerProductRow = ReturnType<typeof toRow>;

function toRow({ names, pictures, ...row }: Row, locale: Locale) {
  const known = toLocalized(names);
  return {
    ...row,
    name: localized(names, locale),
    missingLanguages: locales.filter((language) => !known[language]),
    picture: pictures[0] ? toOwnPictureView(pictures[0], locale) : null,
  };
}

const zoneOf = (actor: Actor) => (actor.kind === "system" ? "UTC" : actor.timeZone);

/** In the order of `ids`; what an actor may not see is left out. */
async function listRows(actor: Actor, ids: readonly string[], locale: Locale) {
  const found = await db.product.findMany({
    where: { AND: [productsVisibleTo(actor), { id: { in: [...ids] } }] },
    select: rowSelect,
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row, locale)] : [];
  });
}

export type SellerPage = {
  readonly rows: SellerProductRow[];
  readonly before: Place | null;
  readonly after: Place | null;
};

/** A page by key in any order, with the places at which the pages around it begin. */
export async function listSellerProducts(
  actor: Actor,
  list: SellerList,
  locale: Locale,
): Promise<SellerPage> {
  const matching = await matchingSql(actor, list.filter, zoneOf(actor));
  const hits = await db.$queryRaw<Hit[]>(pageSql(list, matching, locale));
  const isBackward = list.before !== undefined;
  const hasMore = hits.length > list.size;
  const kept = hits.slice(0, list.size);
  const shown = isBackward ? kept.reverse() : kept;
  const ids = shown.map(({ id }) => id);
  const hasBefore = isBackward ? hasMore : list.after !== undefined;
  const hasAfter = isBackward || hasMore;
  return {
    rows: await listRows(actor, ids, locale),
    before: (hasBefore && shown[0]) || null,
    after: (hasAfter && shown.at(-1)) || null,
  };
}

export async function countMatching(actor: Actor, filter: SellerFilter): Promise<number> {
  const matching = await matchingSql(actor, filter, zoneOf(actor));
  const [row] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`select count(*)::int as count from "Product" p where ${matching}`,
  );
  return row?.count ?? 0;
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
