import { type Fen, least, splitByWeights, sum } from "@/lib/money/model";
import type { AdjustmentKind } from "@/lib/orders/model/adjustment";

/** Changes of price that are no lot's own: they are shared by the value of the goods. */
export const sharedKinds = [
  "price_correction",
  "extra_fee",
  "feedback",
  "late_delivery",
] as const satisfies readonly AdjustmentKind[];

export type LoadedLot = { readonly id: string; readonly at: Date; readonly goodsFen: Fen };
export type Change = { readonly at: Date; readonly fen: Fen };

/** The part of a change that goods up to a value carry, of all the goods it falls on. */
function partUpTo(fen: Fen, upToFen: Fen, wholeFen: Fen): Fen {
  const size = fen < 0n ? -fen : fen;
  const [part = 0n] = splitByWeights(size, [upToFen, wholeFen - upToFen]);
  return fen < 0n ? -part : part;
}

/**
 * A lot's part of the changes, by value. A change falls on the goods that had not left when it was made, so
 * no invoice that is out would say anything else later, and the parts sum to the changes once all is loaded.
 * `lots` are those that left, in that order; `wholeFen` is the value of all goods of the order.
 */
export function changeOfLot(
  id: string,
  lots: readonly LoadedLot[],
  changes: readonly Change[],
  wholeFen: Fen,
): Fen {
  const value = (some: readonly LoadedLot[]) => sum(some.map(({ goodsFen }) => goodsFen));
  return sum(
    changes.map(({ at, fen }) => {
      const left = lots.filter((lot) => lot.at < at);
      const later = lots.slice(left.length);
      const index = later.findIndex((lot) => lot.id === id);
      if (index < 0) return 0n;
      const open = wholeFen - value(left);
      const upTo = (count: number) =>
        partUpTo(fen, least(value(later.slice(0, count)), open), open);
      return upTo(index + 1) - upTo(index);
    }),
  );
}
