import "server-only";
import { fromCursor, toCursor } from "@/lib/catalogue/model/cursor";
import { activeFilters, type ListFilter, type ListQuery } from "@/lib/catalogue/model/list-query";
import type { Hit, Search } from "@/lib/catalogue/queries/browse-sql";
import { countHits, findHits, findItem, findListed } from "@/lib/catalogue/queries/hits";
import { listCards, type ProductCardView } from "@/lib/catalogue/queries/product-card";
import { findScope } from "@/lib/catalogue/queries/scope";
import { planSearch, type SearchPlan } from "@/lib/catalogue/queries/search";
import { butNot } from "@/lib/catalogue/queries/search-expression";
import type { Locale } from "@/lib/i18n/locales";

type Where = Omit<Search, "text">;

const PAGE_SIZE = 24;
const MOST_COUNTED = 99;

export type ProductPage = {
  readonly products: readonly ProductCardView[];
  /** `after` of the next page. */
  readonly next: string | null;
  /** The words searched for instead, when those typed found nothing. */
  readonly searchedFor: string | null;
};

/** What would be found without one of the filters; `count` stops at 99. */
export type Advice = { readonly drop: ListFilter; readonly count: number };

const codeIn = (q: string | undefined) => {
  const typed = (q ?? "").normalize("NFKC").toUpperCase().trim();
  return /^(?=.*\d)[A-Z0-9][A-Z0-9-]{1,31}$/.test(typed) ? typed.replaceAll("-", "") : null;
};

/** Every rank of a relevance cursor has its own range of values. */
const RANK = 10n ** 15n;

/** Rank by rank: what holds the words as typed, then in other words, then by category or seller. */
async function findRanked({ query, scope }: Where, { ranks }: SearchPlan, limit: number) {
  const { after: _after, ...whole } = query;
  const cursor = fromCursor(query.sort, query.after);
  const first = cursor ? Number(cursor.value / RANK) : 0;
  const hits: Hit[] = [];
  for (const [at, { expression, share }] of ranks.entries()) {
    if (at < first || hits.length >= limit) continue;
    const before = ranks[at - 1]?.expression;
    const text = [before ? butNot(expression, before) : expression];
    const start = cursor && at === first ? { ...cursor, value: cursor.value % RANK } : null;
    const ranked = { ...whole, ...(start && { after: toCursor(query.sort, start) }) };
    const found = await findHits({ query: ranked, scope, text }, share, limit - hits.length);
    hits.push(...found.map(({ id, key }) => ({ id, key: key + BigInt(at) * RANK })));
  }
  return hits;
}

async function findPlanned(where: Where, plan: SearchPlan, limit: number): Promise<Hit[]> {
  if (where.query.sort === "relevance") return findRanked(where, plan, limit);
  const widest = plan.ranks.at(-1);
  return widest ? findHits({ ...where, text: [widest.expression] }, widest.share, limit) : [];
}

type Found = { hits: Hit[]; exact: Hit[]; searchedFor: string | null };

/** An item number typed in full stands first, then everything that holds the words, or else parts of them. */
async function searchFor(where: Where, limit: number): Promise<Found> {
  const { query } = where;
  const code = codeIn(query.q);
  const [plan, exact] = await Promise.all([
    planSearch(query.q ?? ""),
    code !== null && query.after === undefined ? findItem(where, code, PAGE_SIZE) : [],
  ]);
  if (!plan) return { hits: [], exact, searchedFor: null };
  const known = new Set(exact.map(({ id }) => id));
  const found = await findPlanned(where, plan, limit + known.size);
  const hits = found.filter(({ id }) => !known.has(id));
  if (hits.length + exact.length > 0) return { hits, exact, searchedFor: plan.shown };
  for (const expression of plan.looser) {
    const loose = { ranks: [{ expression, share: 1 }], looser: [], shown: null };
    const near = await findPlanned(where, loose, limit);
    if (near.length > 0) return { hits: near, exact, searchedFor: plan.shown };
  }
  return { hits: [], exact, searchedFor: null };
}

export async function listHits(query: ListQuery, size = PAGE_SIZE) {
  const scope = await findScope(query);
  if (!scope) return { ids: [], next: null, searchedFor: null };
  const where = { query, scope };
  const { hits, exact, searchedFor } =
    query.q === undefined
      ? { hits: await findListed(where, size + 1), exact: [], searchedFor: null }
      : await searchFor(where, size + 1);
  const shown = hits.slice(0, size);
  const last = shown.at(-1);
  return {
    ids: [...exact, ...shown].map(({ id }) => id),
    next:
      hits.length > size && last ? toCursor(query.sort, { value: last.key, id: last.id }) : null,
    searchedFor,
  };
}

export async function listProducts(
  query: ListQuery,
  locale: Locale,
  size = PAGE_SIZE,
): Promise<ProductPage> {
  const { ids, next, searchedFor } = await listHits(query, size);
  return { products: await listCards(ids, locale), next, searchedFor };
}

async function countProducts(query: ListQuery): Promise<number> {
  const [scope, plan] = await Promise.all([
    findScope(query),
    query.q === undefined ? null : planSearch(query.q),
  ]);
  if (!scope || (query.q !== undefined && !plan)) return 0;
  const widest = plan?.ranks.at(-1);
  return countHits({ query, scope, text: widest ? [widest.expression] : [] }, MOST_COUNTED);
}

/** For a list that came out empty: which filter to drop, the most fruitful first. */
export async function listAdvice(query: ListQuery): Promise<Advice[]> {
  const advice = await Promise.all(
    activeFilters(query).map(async (drop): Promise<Advice> => {
      const { [drop]: _dropped, after: _after, ...rest } = query;
      return { drop, count: await countProducts(rest) };
    }),
  );
  return advice.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}
