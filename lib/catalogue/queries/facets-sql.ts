import "server-only";
import { leadSteps, moqSteps, ratingSteps } from "@/lib/catalogue/model/facets";
import type { ListQuery } from "@/lib/catalogue/model/list-query";
import { conditionsOf, type Search } from "@/lib/catalogue/queries/browse-sql";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

export type FacetRow = { facet: string; value: string; count: number };

const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length === 0 ? sql`true` : join([...conditions], " and ");

/** The number of the band that ends with a step; undefined where it is none. */
const bandOf = (steps: readonly number[], step: number | undefined) => {
  const at = step === undefined ? -1 : steps.indexOf(step);
  return at < 0 ? undefined : at;
};

/** What each facet's own choice demands of a cell. */
function demands(query: ListQuery): Record<string, Prisma.Sql> {
  const { band, rating, stock, material, papers } = query;
  const moq = bandOf(moqSteps, query.moq);
  const quantity = bandOf(moqSteps, query.quantity);
  const lead = bandOf(leadSteps, query.lead);
  const stars = bandOf(ratingSteps, rating);
  return {
    ...(band && { price: sql`price = any(${[...band]}::int[])` }),
    ...(moq !== undefined && { moq: sql`moq <= ${moq}::int` }),
    ...(quantity !== undefined && { quantity: sql`moq <= ${quantity}::int` }),
    ...(lead !== undefined && { lead: sql`lead <= ${lead}::int` }),
    ...(stars !== undefined && { rating: sql`rating > ${stars}::int` }),
    ...(stock && { stock: sql`stock` }),
    ...(material && { material: sql`materials && ${[...material]}::text[]` }),
    ...(papers && { papers: sql`papers && ${[...papers]}::text[]` }),
  };
}

/** Listings of one kind in a category, as the database keeps them counted. */
export const keptCells = (query: ListQuery) =>
  sql`select price, moq, lead, rating, stock, materials, papers, products
    from "FacetCount" where scope = ${query.category ?? ""}`;

/** What is asked beyond the steps of the facets. */
function beyond(query: ListQuery): ListQuery {
  const { q, category, seller, min, max, sort } = query;
  const moq = bandOf(moqSteps, query.moq) === undefined ? query.moq : undefined;
  const lead = bandOf(leadSteps, query.lead) === undefined ? query.lead : undefined;
  const quantity = bandOf(moqSteps, query.quantity) === undefined ? query.quantity : undefined;
  const asked = Object.entries({ q, category, seller, min, max, moq, lead, quantity });
  return { ...Object.fromEntries(asked.filter(([, value]) => value !== undefined)), sort };
}

export const beyondFacets = (search: Search): Search => ({
  ...search,
  query: beyond(search.query),
});

/** The listings that are found, one by one, at most `most`. */
export const foundCells = (search: Search, most: number) =>
  sql`select price_band(price) as price, moq_band(moq) as moq, lead_band("leadDays") as lead,
      rating_band(rating) as rating, "inStock" as stock, materials, papers, "sellerId", "categorySlug", 1 as products
    from "Listing" l where ${all(conditionsOf(search))} limit ${most}`;

const figures = {
  price: sql`price`,
  moq: sql`moq`,
  lead: sql`lead`,
  rating: sql`rating`,
  stock: sql`stock::int`,
};
const lists = { material: sql`materials`, papers: sql`papers` };

/**
 * The counts of every facet out of the same cells, added up twice: by their figures for the facets of figures, by
 * their lists for those of lists, so that each facet is counted out of some hundred rows. Found one by one, cells are
 * read once, and `read` tells how many there were.
 */
export function facetsSql(query: ListQuery, cells: Prisma.Sql, isOneByOne: boolean) {
  const demanded = Object.entries(demands(query));
  const pick = (fits: (facet: string) => boolean) =>
    all(demanded.filter(([facet]) => fits(facet)).map(([, demand]) => demand));
  const ofLists = pick((facet) => facet in lists);
  const ofFigures = pick((facet) => !(facet in lists));
  const byFigure = Object.entries(figures).map(
    ([facet, value]) =>
      sql`select ${facet} as facet, (${value})::text as value, sum(products)::int as count from figure
        where ${pick((one) => one !== facet && !(one in lists))} group by ${value}`,
  );
  const byList = Object.entries(lists).map(
    ([facet, values]) =>
      sql`select ${facet}, one, sum(products)::int from list, unnest(${values}) as one
        where ${pick((other) => other !== facet && other in lists)} group by one`,
  );
  const whole = all([ofFigures, ofLists]);
  const places = isOneByOne
    ? [
        sql`select 'read', '', count(*)::int from cell`,
        sql`select 'seller', "sellerId"::text, sum(products)::int from cell where ${whole} group by "sellerId"`,
        sql`select 'category', place.slug, sum(products)::int from (
            select "categorySlug" as leaf, sum(products) as products from cell where ${whole} group by leaf) as own
          join place on place.leaf = own.leaf group by place.slug`,
      ]
    : [];
  const total = sql`select 'all', '', sum(products)::int from list where ${ofLists}`;
  const parts = [...byFigure, ...byList, total, ...places];
  return sql`with recursive place(leaf, slug) as (
      select slug, slug from "Category"
      union all select place.leaf, c."parentSlug" from place join "Category" c on c.slug = place.slug
        where c."parentSlug" is not null),
    cell as ${isOneByOne ? sql`materialized` : sql`not materialized`} (${cells}),
    figure as materialized (
      select price, moq, lead, rating, stock, sum(products) as products from cell where ${ofLists}
      group by price, moq, lead, rating, stock),
    list as materialized (
      select materials, papers, sum(products) as products from cell where ${ofFigures} group by materials, papers)
    select facet, value, count from (${join(parts, " union all ")}) as counted where count > 0`;
}

export const sellersSql = (search: Search) =>
  sql`select 'seller' as facet, "sellerId"::text as value, count(*)::int as count
    from "Listing" l where ${all(conditionsOf(search))} group by "sellerId"`;
