import "server-only";
import { toCursor } from "@/lib/catalogue/model/cursor";
import { activeFilters, type ListFilter, type ListQuery } from "@/lib/catalogue/model/list-query";
import { approvedSeller } from "@/lib/catalogue/policy";
import { countSql, type Hit, pageSql, type Scope } from "@/lib/catalogue/queries/browse-sql";
import { listSlugsUnder } from "@/lib/catalogue/queries/category";
import { listCards, type ProductCardView } from "@/lib/catalogue/queries/product-card";
import { findHits, planOtherScript, planSearch, planSimilar } from "@/lib/catalogue/queries/search";
import type { Locale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

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

/** Null where a filter names what does not exist. */
async function scopeOf(query: ListQuery): Promise<Scope | null> {
  const [categories, seller] = await Promise.all([
    query.category === undefined ? null : listSlugsUnder(query.category),
    query.seller === undefined
      ? null
      : db.company.findFirst({
          where: { slug: query.seller, ...approvedSeller },
          select: { id: true },
        }),
  ]);
  if (categories?.length === 0 || (query.seller !== undefined && !seller)) return null;
  return { categories, sellerId: seller?.id ?? null };
}

const itemNoIn = (q: string | undefined) => {
  const typed = (q ?? "").normalize("NFKC").toUpperCase();
  return /^(?=.*\d)[A-Z0-9][A-Z0-9-]{1,31}$/.test(typed) ? typed : null;
};

type Found = { hits: Hit[]; exact: Hit[]; searchedFor: string | null };

/** For words that stand nowhere: the other script, then words like them. */
async function searchOtherwise(query: ListQuery, scope: Scope, limit: number) {
  const text = query.q ?? "";
  const otherScript = planOtherScript(text);
  const same = otherScript ? await findHits(query, scope, otherScript, limit) : [];
  if (same.length > 0) return { hits: same, searchedFor: null };
  const similar = await planSimilar(text);
  const hits = similar ? await findHits(query, scope, similar.conditions, limit) : [];
  return { hits, searchedFor: hits.length > 0 && similar ? similar.words : null };
}

/** An item number typed in full stands first, then everything that holds the words. */
async function searchFor(query: ListQuery, scope: Scope, limit: number): Promise<Found> {
  const text = query.q ?? "";
  const itemNo = itemNoIn(text);
  const isFirstPage = query.after === undefined;
  const [plan, exact] = await Promise.all([
    planSearch(text),
    itemNo !== null && isFirstPage
      ? db.$queryRaw<Hit[]>(pageSql(query, scope, [Prisma.sql`p."itemNo" = ${itemNo}`], PAGE_SIZE))
      : [],
  ]);
  if (!plan) return { hits: [], exact, searchedFor: null };
  const rest = itemNo === null ? plan : [...plan, Prisma.sql`p."itemNo" <> ${itemNo}`];
  const hits = await findHits(query, scope, rest, limit);
  if (hits.length + exact.length > 0) return { hits, exact, searchedFor: null };
  return { exact, ...(await searchOtherwise(query, scope, limit)) };
}

export async function listHits(query: ListQuery, size = PAGE_SIZE) {
  const scope = await scopeOf(query);
  if (!scope) return { ids: [], next: null, searchedFor: null };
  const { hits, exact, searchedFor } =
    query.q === undefined
      ? {
          hits: await db.$queryRaw<Hit[]>(pageSql(query, scope, [], size + 1)),
          exact: [],
          searchedFor: null,
        }
      : await searchFor(query, scope, size + 1);
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
    scopeOf(query),
    query.q === undefined ? null : planSearch(query.q),
  ]);
  if (!scope || (query.q !== undefined && !plan)) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>(
    countSql(query, scope, plan ?? [], MOST_COUNTED),
  );
  return row?.count ?? 0;
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
