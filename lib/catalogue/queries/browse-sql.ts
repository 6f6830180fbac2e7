import "server-only";
import { fromCursor } from "@/lib/catalogue/model/cursor";
import type { ListQuery, ListSort } from "@/lib/catalogue/model/list-query";
import { allOf, type Expression, lexeme } from "@/lib/catalogue/queries/search-expression";
import { Prisma } from "@/prisma/generated/client";

const { sql, join, empty } = Prisma;

/** `key` is a bigint that `Cursor.value` carries. */
type Sorting = {
  key: Prisma.Sql;
  order: Prisma.Sql;
  outerOrder: Prisma.Sql;
  after: (value: bigint, id: string) => Prisma.Sql;
};

const UP = sql`key, id`;
const DOWN = sql`key desc, id desc`;

const newest: Sorting = {
  key: sql`(extract(epoch from l."publishedAt") * 1000)::bigint`,
  order: sql`l."publishedAt" desc, l."productId" desc`,
  outerOrder: DOWN,
  after: (value, id) =>
    sql`(l."publishedAt", l."productId") < (${new Date(Number(value))}::timestamptz, ${id}::uuid)`,
};

const sortings: Record<ListSort, Sorting> = {
  relevance: newest,
  newest,
  "price-up": {
    key: sql`l.price`,
    order: sql`l.price, l."productId"`,
    outerOrder: UP,
    after: (value, id) => sql`(l.price, l."productId") > (${value}::bigint, ${id}::uuid)`,
  },
  "price-down": {
    key: sql`l.price`,
    order: sql`l.price desc, l."productId" desc`,
    outerOrder: DOWN,
    after: (value, id) => sql`(l.price, l."productId") < (${value}::bigint, ${id}::uuid)`,
  },
  lead: {
    key: sql`l."leadDays"::bigint`,
    order: sql`l."leadDays", l."productId"`,
    outerOrder: UP,
    after: (value, id) => sql`(l."leadDays", l."productId") > (${Number(value)}::int, ${id}::uuid)`,
  },
  rating: {
    key: sql`l.rating::bigint`,
    order: sql`l.rating desc, l."productId" desc`,
    outerOrder: DOWN,
    after: (value, id) => sql`(l.rating, l."productId") < (${Number(value)}::int, ${id}::uuid)`,
  },
};

const atQuantity: Partial<Record<ListSort, Sorting>> = {
  "price-up": {
    key: sql`a."unitPrice"`,
    order: sql`a."unitPrice", a."productId"`,
    outerOrder: UP,
    after: (value, id) => sql`(a."unitPrice", a."productId") > (${value}::bigint, ${id}::uuid)`,
  },
  "price-down": {
    key: sql`a."unitPrice"`,
    order: sql`a."unitPrice" desc, a."productId" desc`,
    outerOrder: DOWN,
    after: (value, id) => sql`(a."unitPrice", a."productId") < (${value}::bigint, ${id}::uuid)`,
  },
};

/** A filter by its slugs resolved to what rows carry; `null` = not filtered. */
export type Scope = {
  readonly categories: readonly string[] | null;
  readonly sellerId: string | null;
};

export type Hit = { id: string; key: bigint };

export type Search = {
  readonly query: ListQuery;
  readonly scope: Scope;
  readonly text: readonly Expression[];
};

const holds = (expression: Expression) => sql`l.words @@ ${expression}::tsquery`;

/** With words, one index answers category and seller too; without, those have their own. */
function placeOf({ query, scope, text }: Search): Prisma.Sql[] {
  const { categories, sellerId } = scope;
  if (text.length > 0) {
    const category = query.category === undefined ? [] : [lexeme(`c:${query.category}`)];
    const seller = sellerId === null ? [] : [lexeme(`s:${sellerId}`)];
    return [holds(allOf([...text, ...category, ...seller]))];
  }
  return [
    ...(categories === null ? [] : [sql`l."categorySlug" = any(${[...categories]}::text[])`]),
    ...(sellerId === null ? [] : [sql`l."sellerId" = ${sellerId}::uuid`]),
  ];
}

const when = <Value>(value: Value | undefined, condition: (value: Value) => Prisma.Sql) =>
  value === undefined ? [] : [condition(value)];

function filters(query: ListQuery): Prisma.Sql[] {
  return [
    ...when(query.min, (min) => sql`l.price >= ${min}::bigint`),
    ...when(query.max, (max) => sql`l.price <= ${max}::bigint`),
    ...when(query.moq, (moq) => sql`l.moq <= ${moq}::int`),
    ...when(query.quantity, (pieces) => sql`l.moq <= ${pieces}::int`),
    ...when(query.lead, (days) => sql`l."leadDays" <= ${days}::int`),
    ...when(query.rating, (rating) => sql`l.rating >= ${rating}::int`),
    ...when(query.stock, () => sql`l."inStock"`),
    ...when(query.band, (bands) => sql`price_band(l.price) = any(${[...bands]}::int[])`),
    ...when(query.material, (names) => sql`l.materials && ${[...names]}::text[]`),
    ...when(query.papers, (kinds) => sql`l.papers && ${[...kinds]}::text[]`),
  ];
}

const all = (conditions: Prisma.Sql[]) =>
  conditions.length === 0 ? sql`true` : join(conditions, " and ");

function listing(query: ListQuery) {
  const special = query.quantity === undefined ? undefined : atQuantity[query.sort];
  return { sorting: special ?? sortings[query.sort], isAtQuantity: special !== undefined };
}

function startOf(query: ListQuery, sorting: Sorting) {
  const cursor = fromCursor(query.sort, query.after);
  return cursor ? [sorting.after(cursor.value, cursor.id)] : [];
}

const reached = (query: ListQuery) =>
  sql`a."fromPieces" <= ${query.quantity}::int and a."toPieces" > ${query.quantity}::int`;

/** A category with others below it, and nothing else asked: each of them in its own order, merged. */
export function mergedSql(query: ListQuery, categories: readonly string[], limit: number) {
  const { key, order, outerOrder } = sortings[query.sort];
  const start = startOf(query, sortings[query.sort]);
  return sql`select found.id, found.key from unnest(${[...categories]}::text[]) as c(slug)
    cross join lateral (select l."productId" as id, ${key} as key from "Listing" l
      where ${all([sql`l."categorySlug" = c.slug`, ...start])} order by ${order} limit ${limit}) as found
    order by ${outerOrder} limit ${limit}`;
}

export const conditionsOf = (search: Search) => [...placeOf(search), ...filters(search.query)];

/** The page out of the first `among` rows in the order of an index: enough for what many rows are. */
export function walkSql(search: Search, { limit, among }: { limit: number; among: number }) {
  const { query, scope } = search;
  const { sorting, isAtQuantity } = listing(query);
  const { key, order } = sorting;
  const [category] = scope.categories?.length === 1 ? scope.categories : [];
  const start = startOf(query, sorting);
  const conditions = all(conditionsOf(search));
  if (isAtQuantity) {
    const near = all([
      reached(query),
      ...start,
      ...(category === undefined ? [] : [sql`a."categorySlug" = ${category}`]),
    ]);
    return sql`select l."productId" as id, ${key} as key
      from (select a.* from "ListingPrice" a where ${near} order by ${order} limit ${among}) as a
      join "Listing" l on l."productId" = a."productId"
      where ${conditions} order by ${order} limit ${limit}`;
  }
  const near = all([
    ...start,
    ...(scope.sellerId === null ? [] : [sql`l."sellerId" = ${scope.sellerId}::uuid`]),
    ...(category === undefined || scope.sellerId !== null
      ? []
      : [sql`l."categorySlug" = ${category}`]),
  ]);
  return sql`select l."productId" as id, ${key} as key
    from (select l.* from "Listing" l where ${near} order by ${order} limit ${among}) as l
    where ${conditions} order by ${order} limit ${limit}`;
}

/** The page out of what the indexes over words and figures find, at most `most` rows; `hits` tells whether that was all. */
export function foundSql(search: Search, { limit, most }: { limit: number; most: number }) {
  const { query } = search;
  const { sorting, isAtQuantity } = listing(query);
  const prices = isAtQuantity
    ? sql`join "ListingPrice" a on a."productId" = l."productId" and ${reached(query)}`
    : empty;
  const conditions = all([...conditionsOf(search), ...startOf(query, sorting)]);
  return sql`with found as materialized (
      select l."productId" as id, ${sorting.key} as key from "Listing" l ${prices}
      where ${conditions} limit ${most})
    select id, key, (select count(*)::int from found) as hits from found
    order by ${sorting.outerOrder} limit ${limit}`;
}

export const itemSql = (search: Search, code: string, limit: number) =>
  sql`select l."productId" as id, 0::bigint as key from "Listing" l
    where ${all([sql`l."itemKey" = ${code}`, ...conditionsOf(search)])} order by id limit ${limit}`;

export function countSql(search: Search, most: number) {
  return sql`select count(*)::int as count
    from (select 1 from "Listing" l where ${all(conditionsOf(search))} limit ${most}) as found`;
}

export function countNewestSql(search: Search, among: number) {
  return sql`select count(*)::int as count
    from (select l.* from "Listing" l order by ${newest.order} limit ${among}) as l
    where ${all(conditionsOf(search))}`;
}
