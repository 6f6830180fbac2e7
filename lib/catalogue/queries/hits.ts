import "server-only";
import { activeFilters } from "@/lib/catalogue/model/list-query";
import {
  countSql,
  foundSql,
  type Hit,
  itemSql,
  mergedSql,
  type Search,
  walkSql,
} from "@/lib/catalogue/queries/browse-sql";
import { db } from "@/lib/platform/db";

/** So many rows are read in the order of an index; more where the first of them promise that it is enough. */
const FIRST_WALK = 2_000;
const LONG_WALK = 8_000;
/** Words that a smaller part of all listings holds are not met on the way. */
const RARE = 0.002;

const found = (search: Search, limit: number) => db.$queryRaw<Hit[]>(foundSql(search, limit));
const walk = (search: Search, limit: number, among: number) =>
  db.$queryRaw<Hit[]>(walkSql(search, { limit, among }));

/** Rows by key. A rare word leaves few rows to sort; a frequent one is met soon in the order of an index. */
export async function findHits(search: Search, share: number, limit: number): Promise<Hit[]> {
  if (share < RARE) return found(search, limit);
  const near = await walk(search, limit, FIRST_WALK);
  if (near.length >= limit) return near;
  if (near.length * LONG_WALK < limit * FIRST_WALK) return found(search, limit);
  const far = await walk(search, limit, LONG_WALK);
  return far.length >= limit ? far : found(search, limit);
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
