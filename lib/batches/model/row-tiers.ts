import { complain, type Draft, put, type RowContext, textOf } from "@/lib/batches/model/row-draft";
import { MOST_TIERS } from "@/lib/catalogue/model/product-terms";

type Tier = Draft["tiers"][number];

/** Prices by quantity from the minimum order on: what holds from fewer pieces holds from there. */
function fromMoq(tiers: readonly Tier[], moq: number): Tier[] {
  const below = tiers.filter(({ quantity }) => Number(quantity) <= moq).at(-1);
  const above = tiers.filter(({ quantity }) => Number(quantity) > moq);
  return below ? [{ ...below, quantity: String(moq) }, ...above] : above;
}

function list(draft: Draft, moq: string): Tier[] {
  const tiers = draft.tiers.toSorted((a, b) => Number(a.quantity) - Number(b.quantity));
  const known = /^\d+$/.test(moq) ? fromMoq(tiers, Number(moq)) : tiers;
  const { price } = draft;
  if (!price || (known[0] && known[0].quantity === moq)) return known;
  return [{ quantity: moq, price: price.text, column: price.column }, ...known];
}

function putList(draft: Draft, moq: string) {
  const tiers = list(draft, moq);
  const [first] = tiers;
  const start = first?.column ?? draft.tiers[0]?.column ?? 0;
  if (tiers.length > MOST_TIERS) {
    const values = { most: MOST_TIERS, count: tiers.length };
    complain(draft, { column: start, target: "tiers" }, "tooManyTiers", values);
  }
  if (moq === "" && first) put(draft, "moq", first.quantity, start);
  for (let row = 1; row <= MOST_TIERS; row += 1) {
    const { quantity, price, column } = tiers[row - 1] ?? {
      quantity: "",
      price: "",
      column: start,
    };
    put(draft, `tier-${row}-quantity`, quantity, column);
    put(draft, `tier-${row}-price`, price, column);
  }
}

/** The first price holds from the minimum order; a row that gives a list gives the whole of it. */
export function composeTiers(draft: Draft, context: RowContext) {
  const moq = textOf(draft, context, "moq");
  const { price, origin, fields } = draft;
  if (fields.moq && fields["tier-1-quantity"] === undefined)
    put(draft, "tier-1-quantity", moq, origin.moq ?? 0);
  if (draft.tiers.length > 0) putList(draft, moq);
  else if (price) put(draft, "tier-1-price", price.text, price.column);
}
