import { type Fen, splitByPercent } from "@/lib/money/model";
import type { Terms } from "@/lib/orders/model/terms";

/** The same part of the same state of a cart always has the same key, so it is placed once. */
export function placingKey(
  cart: { readonly id: string; readonly version: number },
  sellerIds: readonly string[],
) {
  const part = [...sellerIds].sort().map((id) => id.slice(-6));
  return [cart.id, cart.version, ...part].join(".").slice(0, 100);
}

/** What is due once the seller confirms: each order's own deposit, rounded as on the order. */
export const depositOf = (
  totals: readonly Fen[],
  { depositPercent }: Pick<Terms, "depositPercent">,
): Fen =>
  totals.reduce(
    (all, total) => all + (splitByPercent(total, [depositPercent, 100 - depositPercent])[0] ?? 0n),
    0n,
  );
