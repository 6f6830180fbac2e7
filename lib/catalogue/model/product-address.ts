import type { Note } from "@/lib/catalogue/model/product-note";
import { listSearch, parseSellerList } from "@/lib/catalogue/model/seller-list";

type Asked = {
  readonly note?: Note;
  readonly draft?: "open";
  /** The list it was opened from, as `listOf` reads it. */
  readonly list: string;
};

type Part = "" | "/history" | "#product";

/** A seller's page of a product, or of a new one, which knows the way back to its place in the list. */
export function productAddress(locale: string, id: string, asked: Asked, part: Part = ""): string {
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  const [path, hash] = part === "#product" ? ["", part] : [part, ""];
  const query = search.size > 0 ? `?${search}` : "";
  return `/${locale}/seller/products/${id}${path}${query}${hash}`;
}

/** What an address says of the list: its filters, order and place; nothing else comes through. */
export function listOf(value: unknown): string {
  const asked = new URLSearchParams(typeof value === "string" ? value : "");
  return listSearch(parseSellerList(Object.fromEntries(asked)));
}

/** The same of the page that a form was sent from. */
export const listIn = (address: string | null): string =>
  listOf(URL.canParse(address ?? "") ? new URL(address ?? "").searchParams.get("list") : null);

/** Where the product stands in the list. */
export const listAddress = (locale: string, id: string, list: string): string =>
  `/${locale}/seller/products${list ? `?${list}` : ""}#p-${id}`;
