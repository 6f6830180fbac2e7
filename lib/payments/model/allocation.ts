import type { Applied } from "@/lib/ledger/model/journal";
import { type Fen, least } from "@/lib/money/model";
import { type Owed, openFen } from "@/lib/orders/model/plan";

export type OpenPart = Omit<Owed, "kind"> & { readonly id: string; readonly orderId: string };

/** What a payer said money is for: a part, and at most how much of it. */
export type Wish = { readonly instalmentId: string; readonly fen: Fen };

/**
 * Where money goes: first to the parts it was sent for, up to the wish and to what they lack; then to the
 * other parts of the same orders in their order; the rest is credit. Applied and credit sum to `fen`.
 */
export function allocate(
  fen: Fen,
  wishes: readonly Wish[],
  parts: readonly OpenPart[],
): { applied: Applied[]; creditFen: Fen } {
  const taken = new Map<string, Fen>();
  let left = fen;
  const give = (part: OpenPart, most: Fen) => {
    const open = openFen(part) - (taken.get(part.id) ?? 0n);
    const less = least(left, least(most, open));
    if (less <= 0n) return;
    taken.set(part.id, (taken.get(part.id) ?? 0n) + less);
    left -= less;
  };
  for (const { instalmentId, fen: most } of wishes) {
    const part = parts.find(({ id }) => id === instalmentId);
    if (part) give(part, most);
  }
  for (const part of parts) give(part, left);
  const applied = parts.flatMap(({ id, orderId }) => {
    const got = taken.get(id);
    return got ? [{ instalmentId: id, orderId, fen: got }] : [];
  });
  return { applied, creditFen: left };
}
