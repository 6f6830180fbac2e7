import { type ProductStatus, productStatuses } from "@/lib/catalogue/model/product-terms";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { parseUnitPrice, type UnitPrice, unitPriceToDecimal } from "@/lib/money/model";

export const sellerSorts = ["updated", "itemNo", "name", "price", "moq", "lead", "stock"] as const;
export type SellerSort = (typeof sellerSorts)[number];

export const sellerColumns = [
  "status",
  "price",
  "moq",
  "lead",
  "stock",
  "languages",
  "version",
  "updated",
] as const;
export type SellerColumn = (typeof sellerColumns)[number];

const USUAL_COLUMNS: readonly SellerColumn[] = [
  "status",
  "price",
  "moq",
  "lead",
  "stock",
  "languages",
  "updated",
];

export const pageSizes = [50, 100] as const;

/** What products may lack: pictures, any translation, or the name in one language. */
export type Missing = "pictures" | "translation" | Locale;

/** Prices in 1/10,000 CNY, lead time in days, `since` a day as yyyy-mm-dd. */
export type SellerFilter = {
  readonly q?: string;
  readonly status?: ProductStatus;
  readonly category?: string;
  readonly min?: UnitPrice;
  readonly max?: UnitPrice;
  readonly lead?: number;
  readonly stock?: true;
  readonly missing?: Missing;
  readonly since?: string;
};

/** A row's place in a sorted list: what it is sorted by, as the database writes it, and its id. */
export type Place = { readonly id: string; readonly value: string };

export type SellerList = {
  readonly filter: SellerFilter;
  readonly sort: SellerSort;
  readonly isDescending: boolean;
  readonly size: (typeof pageSizes)[number];
  readonly columns: readonly SellerColumn[];
  readonly after?: Place;
  readonly before?: Place;
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const first = (value: string | readonly string[] | undefined) =>
  (typeof value === "string" ? value : (value?.[0] ?? ""))
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();

const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function dayOf(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && text >= "2000-01-01" && text < "2100-01-01" ? text : undefined;
}

function daysOf(text: string): number | undefined {
  const days = Number(text.normalize("NFKC"));
  return text !== "" && Number.isInteger(days) && days >= 0 && days <= 365 ? days : undefined;
}

const HIGHEST: UnitPrice = 10_000_000_000n;
function priceOf(text: string): UnitPrice | undefined {
  const price = parseUnitPrice(text);
  return price !== null && price <= HIGHEST ? price : undefined;
}

const missingOf = (text: string): Missing | undefined =>
  text === "pictures" || text === "translation" || isLocale(text) ? text : undefined;

/** What cannot be read is as if it had not been asked. */
function filterOf(query: Query): SellerFilter {
  const text = (key: string) => first(query[key]);
  const asked = {
    q: text("q").slice(0, 100).trim() || undefined,
    status: productStatuses.find((known) => known === text("status")),
    category: SLUG.test(text("category")) ? text("category") : undefined,
    min: priceOf(text("min")),
    max: priceOf(text("max")),
    lead: daysOf(text("lead")),
    stock: text("stock") === "1" ? (true as const) : undefined,
    missing: missingOf(text("missing")),
    since: dayOf(text("since")),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

const valueShapes: Record<SellerSort, RegExp> = {
  updated: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,3})?\+00$/,
  itemNo: /^[A-Z0-9-]{1,32}$/,
  name: /^[^\p{Cc}]{0,200}$/u,
  price: /^\d{1,18}$/,
  moq: /^\d{1,7}$/,
  lead: /^\d{1,4}$/,
  stock: /^\d{1,9}$/,
};

function placeOf(sort: SellerSort, query: Query, key: string): Place | undefined {
  const raw = query[key];
  const text = typeof raw === "string" ? raw : "";
  const [id, value] = [text.slice(0, 36), text.slice(37)];
  return ID.test(id) && text[36] === "." && valueShapes[sort].test(value)
    ? { id, value }
    : undefined;
}

const columnsOf = (value: string | readonly string[] | undefined): readonly SellerColumn[] => {
  if (value === undefined) return USUAL_COLUMNS;
  const named = [value].flat().flatMap((text) => text.split("."));
  return sellerColumns.filter((column) => named.includes(column));
};

/** The newest change first, unless the address says otherwise: `sort=price`, or `-price` for falling prices. */
export function parseSellerList(query: Query): SellerList {
  const asked = first(query.sort) || "-updated";
  const name = asked.replace(/^-/, "");
  const known = sellerSorts.find((sort) => sort === name);
  const sort = known ?? "updated";
  const after = placeOf(sort, query, "after");
  const before = after ? undefined : placeOf(sort, query, "before");
  return {
    filter: filterOf(query),
    sort,
    isDescending: known ? asked.startsWith("-") : true,
    size: pageSizes.find((size) => String(size) === first(query.size)) ?? pageSizes[0],
    columns: columnsOf(query.columns),
    ...(after && { after }),
    ...(before && { before }),
  };
}

const placeText = (place: Place | undefined) => place && `${place.id}.${place.value}`;

const filterPairs = ({ min, max, lead, stock, ...rest }: SellerFilter) => ({
  ...rest,
  min: min === undefined ? undefined : unitPriceToDecimal(min),
  max: max === undefined ? undefined : unitPriceToDecimal(max),
  lead: lead === undefined ? undefined : String(lead),
  stock: stock && "1",
});

const toSearch = (pairs: Record<string, string | undefined>) => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(pairs)) {
    if (value !== undefined) search.set(key, value);
  }
  return search.toString();
};

/** The filter alone, as the part of an address after the question mark. */
export const filterSearch = (filter: SellerFilter) => toSearch(filterPairs(filter));

const sortText = ({ sort, isDescending }: Pick<SellerList, "sort" | "isDescending">) =>
  sort === "updated" && isDescending ? undefined : `${isDescending ? "-" : ""}${sort}`;

/** The part of an address after the question mark; what is usual is left out. */
export function listSearch(list: SellerList): string {
  const isUsual = list.columns.join() === USUAL_COLUMNS.join();
  return toSearch({
    ...filterPairs(list.filter),
    sort: sortText(list),
    size: list.size === pageSizes[0] ? undefined : String(list.size),
    columns: isUsual ? undefined : list.columns.join("."),
    after: placeText(list.after),
    before: placeText(list.before),
  });
}

/** The same list from its first page, with something asked differently. */
export function changeList(
  { after: _after, before: _before, ...list }: SellerList,
  changes: Partial<Omit<SellerList, "after" | "before">> = {},
): SellerList {
  return { ...list, ...changes };
}
