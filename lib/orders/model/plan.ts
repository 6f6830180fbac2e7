import { type Fen, least, splitByPercent, sum } from "@/lib/money/model";
import type { Terms } from "@/lib/orders/model/terms";

export type InstalmentKind = "deposit" | "balance" | "full" | "credit";

/** One part of an order's payment plan, fen. */
export type Owed = {
  readonly kind: InstalmentKind;
  /** As frozen when the order was placed. */
  readonly amountFen: Fen;
  /** Accepted adjustments that fell on it. */
  readonly adjustedFen: Fen;
  readonly confirmedFen: Fen;
};

export type PlanPart = {
  readonly kind: InstalmentKind;
  readonly percent: number;
  readonly amountFen: Fen;
};

/** What is owed when, of an order's total; the parts sum to it, and without a deposit there is none. */
export function planOf(total: Fen, { plan, depositPercent }: Terms): PlanPart[] {
  if (plan === "credit") return [{ kind: "credit", percent: 100, amountFen: total }];
  if (plan === "full") return [{ kind: "full", percent: 100, amountFen: total }];
  if (depositPercent === 0) return [{ kind: "balance", percent: 100, amountFen: total }];
  const percents = [depositPercent, 100 - depositPercent];
  const [deposit = 0n, balance = 0n] = splitByPercent(total, percents);
  return [
    { kind: "deposit", percent: depositPercent, amountFen: deposit },
    { kind: "balance", percent: 100 - depositPercent, amountFen: balance },
  ];
}

export const dueFen = ({ amountFen, adjustedFen }: Pick<Owed, "amountFen" | "adjustedFen">): Fen =>
  amountFen + adjustedFen;

/** What a part still lacks. */
export const openFen = (part: Omit<Owed, "kind">): Fen => dueFen(part) - part.confirmedFen;

export const openTotal = (parts: readonly Omit<Owed, "kind">[]): Fen => sum(parts.map(openFen));

type Part = Owed & { readonly id: string };
type Changed = {
  readonly id: string;
  readonly adjustedFen: Fen;
  readonly confirmedFen: Fen;
};

const order: readonly InstalmentKind[] = ["deposit", "balance", "full", "credit"];
const inOrder = <P extends Part>(parts: readonly P[]) =>
  parts.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

/** More falls on the last part that is not paid, or the last; less is taken from the last part backwards. */
function spread(parts: readonly Part[], fen: Fen): Part[] {
  const last = parts.findLast((part) => openFen(part) > 0n) ?? parts.at(-1);
  if (fen > 0n)
    return parts.map((part) =>
      part === last ? { ...part, adjustedFen: part.adjustedFen + fen } : part,
    );
  let left = -fen;
  return parts
    .toReversed()
    .map((part) => {
      const due = dueFen(part);
      const less = least(left, due);
      left -= less;
      return { ...part, adjustedFen: part.adjustedFen - less };
    })
    .reverse();
}

/** Fills parts in order with money up to what each lacks. */
export function fill<P extends Omit<Owed, "kind">>(
  parts: readonly P[],
  fen: Fen,
): { parts: { part: P; fen: Fen }[]; restFen: Fen } {
  let restFen = fen;
  const filled = parts.map((part) => {
    const open = openFen(part);
    const taken = least(restFen, open);
    restFen -= taken;
    return { part, fen: taken };
  });
  return { parts: filled, restFen };
}

/**
 * A plan after its order costs `fen` more (or, below zero, less). Money that a smaller part no longer
 * needs goes to the parts that still lack some, and what none needs is the buyer's credit. Null when
 * the order would cost less than nothing.
 */
export function adjustPlan(
  parts: readonly Part[],
  fen: Fen,
): { parts: Changed[]; creditFen: Fen } | null {
  if (sum(parts.map(dueFen)) + fen < 0n) return null;
  const spreadOut = spread(inOrder(parts), fen);
  const capped = spreadOut.map((part) => {
    const due = dueFen(part);
    const keeps = least(part.confirmedFen, due);
    return { part: { ...part, confirmedFen: keeps }, freed: part.confirmedFen - keeps };
  });
  const freed = sum(capped.map((one) => one.freed));
  const { parts: filled, restFen } = fill(
    capped.map(({ part }) => part),
    freed,
  );
  return {
    parts: filled.map(({ part, fen: more }) => ({
      id: part.id,
      adjustedFen: part.adjustedFen,
      confirmedFen: part.confirmedFen + more,
    })),
    creditFen: restFen,
  };
}
