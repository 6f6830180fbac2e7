import type { ListSort } from "@/lib/catalogue/model/list-query";

/** Where a list goes on: what it is sorted by (milliseconds, 1/10,000 CNY, days or stars) and the row's id. */
export type Cursor = { readonly value: bigint; readonly id: string };

const HEX = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;
const letters: Record<ListSort, string> = {
  relevance: "r",
  newest: "n",
  "price-up": "u",
  "price-down": "d",
  lead: "l",
  rating: "s",
};

export const toCursor = (sort: ListSort, { value, id }: Cursor) =>
  `${letters[sort]}${value}-${id.replaceAll("-", "")}`;

/** Null where the text is of another sort or was never a cursor: such a list begins at its beginning. */
export function fromCursor(sort: ListSort, text: string | undefined): Cursor | null {
  const [, letter, digits = "", hex = ""] =
    /^([rnudls])(\d{1,18})-([0-9a-f]{32})$/.exec(text ?? "") ?? [];
  if (letter !== letters[sort]) return null;
  return { value: BigInt(digits), id: hex.replace(HEX, "$1-$2-$3-$4-$5") };
}
