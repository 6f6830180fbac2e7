import type { Draft } from "@/lib/documents/model/content";
import { plain } from "@/lib/documents/model/money-papers";
import type { OrderFacts } from "@/lib/documents/model/order-facts";
import { type Speech, speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import type { Fen } from "@/lib/money/model";

/** An order that costs less than before. */
export type ReductionFacts = {
  /** A cancelled order's fee is taken off already. */
  readonly lessFen: Fen;
  readonly feeFen: Fen;
  /** Of it, money that had come and became the buyer's credit. */
  readonly creditFen: Fen;
  readonly dueFen: Fen;
  readonly reason: string;
};

const creditNote = (spoken: Speech, order: OrderFacts) => ({
  ...plain(spoken, order),
  kind: "credit_note" as const,
  title: spoken.say("kind.credit_note"),
  facts: [spoken.fact("fact.order", order.number)],
});

/** The order costs less; only money that came is spoken of as the buyer's. */
export function toReduction(
  order: OrderFacts,
  { lessFen, feeFen, creditFen, dueFen, reason }: ReductionFacts,
): Draft {
  const spoken = speech(order.locale);
  const { fact, locale } = spoken;
  const money = (fen: Fen) => formatMoney(locale, fen);
  return {
    ...creditNote(spoken, order),
    terms: [
      fact("fact.costsLess", money(lessFen)),
      ...(feeFen > 0n ? [fact("fact.fee", money(feeFen))] : []),
      ...(creditFen > 0n ? [fact("fact.toCredit", money(creditFen))] : []),
      fact("fact.reason", reason),
      fact("fact.orderTotal", money(order.totalFen)),
      fact("fact.due", money(dueFen)),
    ],
    notes: creditFen > 0n ? [spoken.say("note.credited")] : [],
    totalFen: lessFen.toString(),
  };
}

/** Money that the buyer has back, or has to his credit. */
export function toCreditNote(
  order: OrderFacts,
  {
    amountFen,
    reason,
    told,
  }: {
    readonly amountFen: Fen;
    readonly reason: string;
    readonly told: "credited" | "refunded";
  },
): Draft {
  const spoken = speech(order.locale);
  const { say, fact, locale } = spoken;
  return {
    ...creditNote(spoken, order),
    terms: [
      fact("fact.amount", formatMoney(locale, amountFen)),
      ...(reason ? [fact("fact.reason", reason)] : []),
      fact("fact.orderTotal", formatMoney(locale, order.totalFen)),
    ],
    notes: [say(`note.${told}`)],
    totalFen: amountFen.toString(),
  };
}
