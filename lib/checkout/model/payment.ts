import { type Fen, sum } from "@/lib/money/model";
import {
  availableFen,
  type CreditProblem,
  type CreditStanding,
  creditProblem,
} from "@/lib/orders/model/credit";
import { planOf } from "@/lib/orders/model/plan";
import type { Terms } from "@/lib/orders/model/terms";

/** How one seller's part of a cart can be paid. */
export type PaymentChoice = {
  readonly terms: Terms;
  /** Before production, once the seller confirms. */
  readonly depositFen: Fen;
  /** Where the seller grants this buyer credit; `problem` says why it does not fit this part. */
  readonly credit: {
    readonly freeFen: Fen;
    readonly days: number;
    readonly problem: CreditProblem | null;
  } | null;
};

/** Rounded as on the order, since it is the order's own plan. */
export const depositOf = (totalFen: Fen, terms: Terms): Fen =>
  sum(
    planOf(totalFen, terms)
      .filter(({ kind }) => kind === "deposit" || kind === "full")
      .map(({ amountFen }) => amountFen),
  );

export function paymentChoice(
  totalFen: Fen,
  terms: Terms,
  standing: CreditStanding | null,
): PaymentChoice {
  const problem = creditProblem(standing, totalFen);
  return {
    terms,
    depositFen: depositOf(totalFen, terms),
    credit:
      standing === null || problem === "creditNone"
        ? null
        : { freeFen: availableFen(standing), days: standing.days, problem },
  };
}
