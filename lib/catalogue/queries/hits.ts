import "server-only";
import { activeFilters } from "@/lib/catalogue/model/list-query";
import {
  countNewestSql,
  countSql,
  foundSql,
  type Hit,
  itemSql,
  mergedSql,
  type Search,
  walkSql,
} from "@/lib/catalogue/queries/browse-sql";
import { db } from "@/lib/platform/db";

/** So many rows are read in the order of an index, or else found and sorted, before the other way is tried. */
const WALKED = 8_000;
const SORTED = 6_000;
const EVERY = 100_000_000;
/** Of words, the first rows tell how often they are met on the way; so rare ones are hardly met at all. */
const LOOKED = 1_000;
const RARE = 0.0005;
/** What so large a part of all listings is, is soon met on the way. */
const FREQUENT = 0.006;

const walk = (search: Search, limit: number, among: number) =>
  db.$queryRaw<Hit[]>(walkSql(search, { limit, among }));
const find = (search: Search, limit: number, most: number) =>
  db.$queryRaw<(Hit & { hits: number })[]>(foundSql(search, { limit, most }));

/** Words stand together more often, or less, than each alone would tell: what is met among the first rows does. */
async function look(search: Search, share: number, limit: number) {
  const met = await walk(search, limit, LOOKED);
  return met.length >= limit ? { page: met, share } : { page: null, share: met.length / LOOKED };
}

/** Rows by key. A rare word leaves few rows to sort; a frequent one is met soon in the order of an index. */
export async function findHits(search: Search, share: number, limit: number): Promise<Hit[]> {
  const { page, share: met } =
    search.text.length > 0 && share >= RARE
      ? await look(search, share, limit)
      : { page: null, share };
  if (page) return page;
  if (met < FREQUENT) {
    const few = await find(search, limit, SORTED + 1);
    if ((few[0]?.hits ?? 0) <= SORTED) return few;
  }
  const near = await walk(search, limit, WALKED);
  return near.length >= limit ? near : find(search, limit, EVERY);
}

/** Without words: a list as the indexes keep it, or cut by filters. */
export async function findListed(where: Omit<Search, "text">, limit: number): Promise<Hit[]> {
  const { query, scope } = where;
  const isPlain = activeFilters(query).every((filter) => filter === "category");
  if (isPlain && scope.categories && scope.categories.length > 1) {
    return db.$queryRaw<Hit[]>(mergedSql(query, scope.categories, limit));
  }
  return findHits({ ...where, text: [] }, 1, limit);
}

export const findItem = (where: Omit<Search, "text">, code: string, limit: number) =>
  db.$queryRaw<Hit[]>(itemSql({ ...where, text: [] }, code, limit));

export async function countHits(search: Search, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(countSql(search, most));
  return row?.count ?? 0;
}

/** How many of so many newest listings are found. */
export async function countAmongNewest(search: Search, among: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(countNewestSql(search, among));
  return row?.count ?? 0;
}
