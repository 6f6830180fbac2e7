import "server-only";
import { type Facet, leadSteps, moqSteps } from "@/lib/catalogue/model/facets";
import { activeFilters, type ListQuery } from "@/lib/catalogue/model/list-query";
import type { Search } from "@/lib/catalogue/queries/browse-sql";
import {
  beyondFacets,
  type FacetRow,
  facetsSql,
  foundCells,
  keptCells,
  sellersSql,
} from "@/lib/catalogue/queries/facets-sql";
import { countAmongNewest } from "@/lib/catalogue/queries/hits";
import { findScope } from "@/lib/catalogue/queries/scope";
import { planSearch } from "@/lib/catalogue/queries/search";
import { db } from "@/lib/platform/db";

/** How many products a list would hold with each value of each facet; those of a facet leave its own choice aside. */
export type FacetView = {
  readonly total: number;
  readonly counts: Readonly<Record<Facet | "category" | "seller", ReadonlyMap<string, number>>>;
  readonly sellers: readonly { slug: string; name: string; count: number }[];
};

/** Sellers of a category with more products than these are not counted under filters. */
const MOST_COUNTED = 5_000;
/** More found products than these are not counted one by one. */
const MOST_FOUND = 2_000;
/** The first listings tell about how many are found; that is trusted where it says so many times more. */
const LOOKED = 1_000;
const FAR = 2;
const MOST_SELLERS = 12;

const isStep = (steps: readonly number[], value: number | undefined) =>
  value === undefined || steps.includes(value);

/** What the kept counts know: no words, no seller, no figures between the steps. */
const isKept = (query: ListQuery) =>
  query.q === undefined &&
  query.seller === undefined &&
  query.min === undefined &&
  query.max === undefined &&
  isStep(moqSteps, query.moq) &&
  isStep(moqSteps, query.quantity) &&
  isStep(leadSteps, query.lead);

const isPlain = (query: ListQuery) => activeFilters(query).every((filter) => filter === "category");

const toCounts = (rows: readonly FacetRow[], facet: string) =>
  new Map(rows.filter((row) => row.facet === facet).map(({ value, count }) => [value, count]));

async function toView(rows: readonly FacetRow[]): Promise<FacetView> {
  const of = (facet: string) => toCounts(rows, facet);
  const bySeller = [...of("seller")].sort(([, one], [, other]) => other - one);
  const first = bySeller.slice(0, MOST_SELLERS);
  const companies = await db.company.findMany({
    where: { id: { in: first.map(([id]) => id) } },
    select: { id: true, slug: true, name: true },
  });
  return {
    total: of("all").get("") ?? 0,
    counts: {
      price: of("price"),
      moq: of("moq"),
      lead: of("lead"),
      rating: of("rating"),
      stock: of("stock"),
      material: of("material"),
      papers: of("papers"),
      category: of("category"),
      seller: of("seller"),
    },
    sellers: first.flatMap(([id, count]) => {
      const company = companies.find((one) => one.id === id);
      return company ? [{ slug: company.slug ?? "", name: company.name, count }] : [];
    }),
  };
}

const plainRows = (query: ListQuery) =>
  db.$queryRaw<FacetRow[]>`
    select facet, value, sum(products)::int as count from "ListingCount"
    where scope = ${query.category ?? ""} or (scope = '' and facet = 'category')
    group by facet, value having sum(products) > 0`;

async function countIn(scope: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select coalesce(sum(products), 0)::int as count from "ListingCount"
    where scope = ${scope} and facet = 'all'`;
  return row?.count ?? 0;
}

async function keptRows(search: Search): Promise<FacetRow[]> {
  const { query } = search;
  const [rows, all] = await Promise.all([
    db.$queryRaw<FacetRow[]>(facetsSql(query, keptCells(query), false)),
    countIn(query.category ?? ""),
  ]);
  if (all > MOST_COUNTED) return rows;
  return [...rows, ...(await db.$queryRaw<FacetRow[]>(sellersSql(search)))];
}

async function foundRows(search: Search): Promise<FacetRow[] | null> {
  const base = beyondFacets(search);
  const [listings, met] = await Promise.all([countIn(""), countAmongNewest(base, LOOKED)]);
  if ((met / LOOKED) * listings > MOST_FOUND * FAR) return null;
  const cells = foundCells(base, MOST_FOUND + 1);
  const rows = await db.$queryRaw<FacetRow[]>(facetsSql(search.query, cells, true));
  return (toCounts(rows, "read").get("") ?? 0) > MOST_FOUND ? null : rows;
}

/** Null where so many are found that counting them would take longer than reading the page. */
export async function listFacets(query: ListQuery): Promise<FacetView | null> {
  if (isPlain(query)) return toView(await plainRows(query));
  const [scope, plan] = await Promise.all([
    findScope(query),
    query.q === undefined ? null : planSearch(query.q),
  ]);
  const widest = plan?.ranks.at(-1);
  if (!scope || (query.q !== undefined && !widest)) return toView([]);
  const search = { query, scope, text: widest ? [widest.expression] : [] };
  const rows = isKept(query) ? await keptRows(search) : await foundRows(search);
  return rows && toView(rows);
}
