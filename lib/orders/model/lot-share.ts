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

function balanceShares(plan: Plan, lots: readonly LotValue[], goodsFen: Fen) {
  const handed = sum(lots.map(goodsOf));
  const rest = goodsFen > handed ? goodsFen - handed : 0n;
  return lotShares(dueOf(plan, ["balance"]), lots, rest);
}

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
  const shares = balanceShares(plan, lots, goodsFen);
  const taken = sum([...shares].flatMap(([id, fen]) => (loaded.has(id) ? [fen] : [])));
  return dueOf(plan, ["deposit", "full"]) + taken;
}

export type LotStanding = {
  readonly id: string;
  /** The lot's part of the balance. */
  readonly shareFen: Fen;
  readonly isLoaded: boolean;
  /** What is still to be confirmed before this lot may be loaded; zero: it may. */
  readonly missingFen: Fen;
};

/** Of each lot, what its loading asks for, beside those that are loaded already. */
export function lotStandings(
  plan: Plan,
  lots: readonly LotValue[],
  loaded: ReadonlySet<string>,
  goodsFen: Fen,
): LotStanding[] {
  const shares = balanceShares(plan, lots, goodsFen);
  const paid = sum(plan.map(({ confirmedFen }) => confirmedFen));
  return lots.map(({ id }) => {
    const due = dueForLots(plan, lots, new Set([...loaded, id]), goodsFen);
    return {
      id,
      shareFen: shares.get(id) ?? 0n,
      isLoaded: loaded.has(id),
      missingFen: due > paid ? due - paid : 0n,
    };
  });
}
