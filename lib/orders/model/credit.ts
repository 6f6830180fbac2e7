import type { Fen } from "@/lib/money/model";

/** Orders a buyer has collected from a seller before that seller may grant credit. */
export const ORDERS_BEFORE_CREDIT = 2;

export type CreditStanding = {
  readonly limitFen: Fen;
  /** Days from the goods' departure to the due day. */
  readonly days: number;
  /** Open amounts of confirmed orders on credit. */
  readonly owedFen: Fen;
  /** Of these, what is past its day. */
  readonly overdueFen: Fen;
};

export const availableFen = ({
  limitFen,
  owedFen,
}: Pick<CreditStanding, "limitFen" | "owedFen">): Fen =>
  limitFen > owedFen ? limitFen - owedFen : 0n;

export type CreditProblem = "creditNone" | "creditOverdue" | "creditExceeded";

/** Why an order of this value cannot go on credit. */
export function creditProblem(standing: CreditStanding | null, fen: Fen): CreditProblem | null {
  if (!standing || standing.limitFen === 0n) return "creditNone";
  if (standing.overdueFen > 0n) return "creditOverdue";
  return fen > availableFen(standing) ? "creditExceeded" : null;
}

/** Days past due: 0 is not due yet; the last has no end. */
export const ageBuckets = [0, 30, 60, 90, 91] as const;
export type AgeBucket = (typeof ageBuckets)[number];

/** The bucket an open amount falls into, by the days since its due day. */
export function ageBucket(dueOn: Date | null, today: Date): AgeBucket {
  if (dueOn === null || today <= dueOn) return 0;
  const days = Math.round((today.getTime() - dueOn.getTime()) / 86_400_000);
  return ageBuckets.find((limit) => limit > 0 && days <= limit) ?? 91;
}
