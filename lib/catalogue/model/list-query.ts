import type { CatalogueKey, CatalogueQuery } from "@/lib/catalogue/model/catalogue-query";
import {
  type Material,
  materials,
  type PaperKind,
  paperKinds,
  priceBands,
  ratingSteps,
} from "@/lib/catalogue/model/facets";
import { parseUnitPrice, type UnitPrice } from "@/lib/money/model";

export const listSorts = [
  "relevance",
  "newest",
  "price-up",
  "price-down",
  "lead",
  "rating",
] as const;
export type ListSort = (typeof listSorts)[number];

/** What an address asks for, understood. Prices in 1/10,000 CNY, MOQ in pieces, lead time in days, rating in hundredths. */
export type ListQuery = {
  readonly q?: string;
  readonly category?: string;
  readonly seller?: string;
  readonly min?: UnitPrice;
  readonly max?: UnitPrice;
  readonly moq?: number;
  readonly lead?: number;
  readonly stock?: true;
  /** Any of several price bands, materials, kinds of papers. */
  readonly band?: readonly number[];
  readonly material?: readonly Material[];
  readonly papers?: readonly PaperKind[];
  readonly rating?: number;
  /** Pieces to be ordered of one product: what has a higher MOQ is left out, and prices are those of the tier reached. */
  readonly quantity?: number;
  readonly sort: ListSort;
  readonly after?: string;
};

/** The choices that make a list shorter; sort and page do not. */
const listFilters = [
  "q",
  "category",
  "seller",
  "min",
  "max",
  "moq",
  "lead",
  "stock",
  "band",
  "material",
  "papers",
  "rating",
  "quantity",
] as const satisfies readonly CatalogueKey[];
export type ListFilter = (typeof listFilters)[number];

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const MAX_PRICE: UnitPrice = 10_000_000_0000n;

const wholeNumber = (text: string | undefined, most: number) => {
  const value = Number((text ?? "").normalize("NFKC").replace(/[\s\u00a0\u2009\u202f]/g, ""));
  return Number.isInteger(value) && value > 0 && value <= most ? value : undefined;
};

const price = (text: string | undefined) => {
  const value = parseUnitPrice(text ?? "");
  return value !== null && value <= MAX_PRICE ? value : undefined;
};

const slug = (text: string | undefined) => (text && SLUG.test(text) ? text : undefined);

/** "steel.wood": several values of one facet, each once and in the order of the shop. */
const several = <Value extends string | number>(
  text: string | undefined,
  known: readonly Value[],
): Value[] | undefined => {
  const asked = (text ?? "").split(".");
  const found = known.filter((value) => asked.includes(String(value)));
  return found.length > 0 ? found : undefined;
};

/** What cannot be read is as if it had not been asked. */
export function parseListQuery(query: CatalogueQuery): ListQuery {
  const parsed = {
    q: query.q,
    category: slug(query.category),
    seller: slug(query.seller),
    min: price(query.min),
    max: price(query.max),
    moq: wholeNumber(query.moq, 9_999_999),
    lead: wholeNumber(query.lead, 365),
    stock: query.stock === "1" ? (true as const) : undefined,
    band: several(query.band, priceBands),
    material: several(query.material, materials),
    papers: several(query.papers, paperKinds),
    rating: ratingSteps.find((step) => String(step) === query.rating),
    quantity: wholeNumber(query.quantity, 9_999_999),
    after: query.after,
  };
  const usual = query.q ? "relevance" : "newest";
  const asksSort = listSorts.find((known) => known === query.sort) ?? usual;
  const sort = asksSort === "relevance" ? usual : asksSort;
  const asked = Object.entries(parsed).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(asked), sort };
}

export const activeFilters = (query: ListQuery): ListFilter[] =>
  listFilters.filter((key) => query[key] !== undefined);
