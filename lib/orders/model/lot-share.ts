import { type Fen, lineTotal, splitByWeights, sum, type UnitPrice } from "@/lib/money/model";
import { dueFen, type Owed } from "@/lib/orders/model/plan";

export type LotValue = {
  readonly id: string;
  readonly lines: readonly { readonly unitPrice: UnitPrice; readonly quantity: number }[];
};

const goodsOf = ({ lines }: LotValue) =>
  sum(lines.map(({ unitPrice, quantity }) => lineTotal(unitPrice, quantity)));

/** Each lot's part of the balance, by the value of its goods; `restFen` is the value of what has no lot yet. */
export function lotShares(
  balanceFen: Fen,
  lots: readonly LotValue[],
  restFen: Fen,
): Map<string, Fen> {
  const shares = splitByWeights(balanceFen, [...lots.map(goodsOf), restFen]);
  return new Map(lots.map(({ id }, index) => [id, shares[index] ?? 0n]));
}

type Plan = readonly Owed[];

const dueOf = (plan: Plan, kinds: readonly Owed["kind"][]) =>
  sum(plan.filter(({ kind }) => kinds.includes(kind)).map(dueFen));

/**
 * What must be confirmed before lots leave: all that is due before production, and of the balance the
 * parts of these lots. `goodsFen` is the value of everything that is to be sent.
 */
export function dueForLots(
  plan: Plan,
  lots: readonly LotValue[],
  loaded: ReadonlySet<string>,
  goodsFen: Fen,
): Fen {
  const handed = sum(lots.map(goodsOf));
  const rest = goodsFen > handed ? goodsFen - handed : 0n;
  const shares = lotShares(dueOf(plan, ["balance"]), lots, rest);
  const taken = sum([...shares].flatMap(([id, fen]) => (loaded.has(id) ? [fen] : [])));
  return dueOf(plan, ["deposit", "full"]) + taken;
}
