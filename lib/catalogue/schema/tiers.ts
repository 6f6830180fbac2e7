import type { z } from "zod";
import type { PriceTier } from "@/lib/catalogue/model/price-tier";
import { MOST_TIERS } from "@/lib/catalogue/model/product-terms";
import { type Fields, pieces } from "@/lib/catalogue/schema/form";
import { parseUnitPrice } from "@/lib/money/model";

/** A million yuan apiece; more is a typing mistake. */
const HIGHEST_PRICE = 10_000_000_000n;

type Context = z.core.$RefinementCtx;
type Row = PriceTier & { readonly row: number };

const typed = (value: unknown) => (typeof value === "string" ? value.trim() : "");

function rowOf(
  form: Fields,
  row: number,
  complain: (field: string, error: string) => void,
): Row | null {
  const [quantity, price] = [typed(form[`tier-${row}-quantity`]), typed(form[`tier-${row}-price`])];
  if (quantity === "" && price === "") return null;
  const minQuantity = pieces.safeParse(quantity);
  const unitPrice = parseUnitPrice(price);
  if (!minQuantity.success) {
    complain(`tier-${row}-quantity`, minQuantity.error.issues[0]?.message ?? "piecesInvalid");
  }
  const isPrice = unitPrice !== null && unitPrice > 0n && unitPrice <= HIGHEST_PRICE;
  if (!isPrice) complain(`tier-${row}-price`, price === "" ? "required" : "priceInvalid");
  return minQuantity.success && isPrice ? { row, minQuantity: minQuantity.data, unitPrice } : null;
}

/** Fields `tier-<row>-quantity` and `-price`: quantities rise from the MOQ, prices strictly fall. */
export function tiersOf(form: Fields, moq: number | undefined, context: Context): PriceTier[] {
  const complain = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const rows = Array.from({ length: MOST_TIERS }, (_, index) =>
    rowOf(form, index + 1, complain),
  ).filter((row) => row !== null);
  const [first] = rows;
  if (first && moq !== undefined && first.minQuantity !== moq) {
    complain(`tier-${first.row}-quantity`, "tierFirstNotMoq");
  }
  for (const [index, tier] of rows.entries()) {
    const before = rows[index - 1];
    if (!before) continue;
    if (tier.minQuantity <= before.minQuantity)
      complain(`tier-${tier.row}-quantity`, "tierMustRise");
    if (tier.unitPrice >= before.unitPrice) complain(`tier-${tier.row}-price`, "tierMustFall");
  }
  return rows.map(({ minQuantity, unitPrice }) => ({ minQuantity, unitPrice }));
}
