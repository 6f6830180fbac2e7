import "server-only";
import { fromCursor } from "@/lib/catalogue/model/cursor";
import type { ListQuery, ListSort } from "@/lib/catalogue/model/list-query";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** `key` is a bigint that `Cursor.value` carries. */
type Sorting = {
  key: Prisma.Sql;
  order: Prisma.Sql;
  outerOrder: Prisma.Sql;
  after: (value: bigint, id: string) => Prisma.Sql;
};

const sortings: Record<ListSort, Sorting> = {
  newest: {
    key: sql`(extract(epoch from p."publishedAt") * 1000)::bigint`,
    order: sql`p."publishedAt" desc, p.id desc`,
    outerOrder: sql`key desc, id desc`,
    after: (value, id) =>
      sql`(p."publishedAt", p.id) < (${new Date(Number(value))}::timestamptz, ${id}::uuid)`,
  },
  "price-up": {
    key: sql`p."priceFrom"`,
    order: sql`p."priceFrom", p.id`,
    outerOrder: sql`key, id`,
    after: (value, id) => sql`(p."priceFrom", p.id) > (${value}::bigint, ${id}::uuid)`,
  },
  "price-down": {
    key: sql`p."priceFrom"`,
    order: sql`p."priceFrom" desc, p.id desc`,
    outerOrder: sql`key desc, id desc`,
    after: (value, id) => sql`(p."priceFrom", p.id) < (${value}::bigint, ${id}::uuid)`,
  },
  lead: {
    key: sql`p."leadDaysMax"::bigint`,
    order: sql`p."leadDaysMax", p.id`,
    outerOrder: sql`key, id`,
    after: (value, id) => sql`(p."leadDaysMax", p.id) > (${Number(value)}::int, ${id}::uuid)`,
  },
};

/** A filter by its slugs resolved to what rows carry; `null` = not filtered. */
export type Scope = {
  readonly categories: readonly string[] | null;
  readonly sellerId: string | null;
};

export type Hit = { id: string; key: bigint };

const from = sql`from "Product" p join "Company" s on s.id = p."sellerId" and s.status = 'approved'`;

function filters(query: ListQuery, sellerId: string | null): Prisma.Sql[] {
  const { min, max, moq, lead, stock } = query;
  return [
    sql`p.status = 'published'`,
    ...(sellerId === null ? [] : [sql`p."sellerId" = ${sellerId}::uuid`]),
    ...(min === undefined ? [] : [sql`p."priceFrom" >= ${min}::bigint`]),
    ...(max === undefined ? [] : [sql`p."priceFrom" <= ${max}::bigint`]),
    ...(moq === undefined ? [] : [sql`p.moq <= ${moq}::int`]),
    ...(lead === undefined ? [] : [sql`p."leadDaysMax" <= ${lead}::int`]),
    ...(stock ? [sql`p."readyStock" > 0`] : []),
  ];
}

const inCategories = (categories: readonly string[] | null) => {
  if (categories === null) return [];
  const [only] = categories;
  return categories.length === 1 && only !== undefined
    ? [sql`p."categorySlug" = ${only}`]
    : [sql`p."categorySlug" = any(${[...categories]}::text[])`];
};

const all = (conditions: Prisma.Sql[]) => join(conditions, " and ");

function startOf(query: ListQuery) {
  const cursor = fromCursor(query.sort, query.after);
  return cursor ? [sortings[query.sort].after(cursor.value, cursor.id)] : [];
}

/** The page in the order of an index, read only as far as it is long. */
export function pageSql(query: ListQuery, scope: Scope, text: Prisma.Sql[], limit: number) {
  const { key, order, outerOrder } = sortings[query.sort];
  const conditions = [...filters(query, scope.sellerId), ...startOf(query), ...text];
  const { categories, sellerId } = scope;
  if (categories && categories.length > 1 && sellerId === null && text.length === 0) {
    return sql`select found.id, found.key from unnest(${[...categories]}::text[]) as c(slug)
      cross join lateral (select p.id, ${key} as key ${from}
        where p."categorySlug" = c.slug and ${all(conditions)} order by ${order} limit ${limit}) as found
      order by ${outerOrder} limit ${limit}`;
  }
  return sql`select p.id, ${key} as key ${from}
    where ${all([...conditions, ...inCategories(categories)])} order by ${order} limit ${limit}`;
}

/** The page out of the first `among` rows in the order of an index: enough for words that stand in many. */
export function walkSql(
  query: ListQuery,
  scope: Scope,
  text: Prisma.Sql[],
  { limit, among }: { limit: number; among: number },
) {
  const { key, order } = sortings[query.sort];
  const { categories, sellerId } = scope;
  const [category] = categories?.length === 1 ? categories : [];
  const near = [
    sql`p.status = 'published'`,
    ...startOf(query),
    ...(sellerId === null ? [] : [sql`p."sellerId" = ${sellerId}::uuid`]),
    ...(category === undefined || sellerId !== null ? [] : [sql`p."categorySlug" = ${category}`]),
  ];
  const conditions = [...filters(query, sellerId), ...inCategories(categories), ...text];
  return sql`select p.id, ${key} as key
    from (select p.* from "Product" p where ${all(near)} order by ${order} limit ${among}) as p
    join "Company" s on s.id = p."sellerId" and s.status = 'approved'
    where ${all(conditions)} order by ${order} limit ${limit}`;
}

/** The page out of what the text indexes find, at most `most` rows; `hits` tells whether that was all. */
export function foundSql(
  query: ListQuery,
  scope: Scope,
  text: Prisma.Sql[],
  { limit, most }: { limit: number; most: number },
) {
  const { key, outerOrder } = sortings[query.sort];
  const conditions = [
    ...filters(query, scope.sellerId),
    ...inCategories(scope.categories),
    ...startOf(query),
    ...text,
  ];
  return sql`with found as materialized (
      select p.id, ${key} as key ${from} where ${all(conditions)} limit ${most})
    select id, key, (select count(*)::int from found) as hits from found
    order by ${outerOrder} limit ${limit}`;
}

export function countSql(query: ListQuery, scope: Scope, text: Prisma.Sql[], most: number) {
  const conditions = [
    ...filters(query, scope.sellerId),
    ...inCategories(scope.categories),
    ...text,
  ];
  return sql`select count(*)::int as count from (select 1 ${from} where ${all(conditions)} limit ${most}) as found`;
}
