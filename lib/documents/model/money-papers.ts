import type { Draft, Fact } from "@/lib/documents/model/content";
import type { InstalmentFacts, OrderFacts, Standing } from "@/lib/documents/model/order-facts";
import { partiesOf } from "@/lib/documents/model/parties";
import { printedDay, type Speech, speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import type { Fen } from "@/lib/money/model";
import type { PaymentWay } from "@/lib/payments/model/online";

export type ReceivedFacts = {
  readonly amountFen: Fen;
  readonly part: Pick<InstalmentFacts, "kind" | "percent" | "reference">;
  readonly transfer: { readonly payer: string; readonly sentOn: Date } | null;
  /** Online; null where it was a bank transfer. */
  readonly way: PaymentWay | null;
  /** When the money was booked. */
  readonly standing: Standing;
};

export const plain = (spoken: Speech, order: OrderFacts) => ({
  parties: partiesOf(spoken, order),
  tables: [],
  clauses: [],
  marks: null,
  signatures: [spoken.say("signature.seller")],
});

const receipt = (spoken: Speech, order: OrderFacts) => ({
  ...plain(spoken, order),
  kind: "receipt" as const,
  title: spoken.say("kind.receipt"),
  facts: [spoken.fact("fact.order", order.number)],
});

/** What was paid for, by whom and how. */
const paid = ({ say, fact }: Speech, { part, transfer, way }: ReceivedFacts): Fact[] => [
  fact("fact.purpose", say(`payment.${part.kind}`, { percent: part.percent })),
  ...(way ? [fact("fact.way", say(`way.${way}`))] : []),
  ...(transfer
    ? [fact("fact.payer", transfer.payer), fact("fact.sentOn", printedDay(transfer.sentOn))]
    : []),
  fact("fact.reference", part.reference),
];

/** Money that arrived, and how the order stood with it. */
export function toReceipt(order: OrderFacts, received: ReceivedFacts): Draft {
  const spoken = speech(order.locale);
  const { say, fact, locale } = spoken;
  const { amountFen, standing } = received;
  const { dueFen, confirmedFen } = standing;
  const money = (fen: Fen) => formatMoney(locale, fen);
  return {
    ...receipt(spoken, order),
    terms: [
      fact("fact.amount", money(amountFen)),
      ...paid(spoken, received),
      fact("fact.orderTotal", money(order.totalFen)),
      ...(dueFen === order.totalFen ? [] : [fact("fact.due", money(dueFen))]),
      fact("fact.received", money(confirmedFen)),
      fact("fact.remains", money(dueFen > confirmedFen ? dueFen - confirmedFen : 0n)),
    ],
    notes: [say("note.receipt")],
    totalFen: amountFen.toString(),
  };
}

/** In the place of a receipt whose money turned out not to have come. */
export function toWithdrawnReceipt(order: OrderFacts, received: ReceivedFacts): Draft {
  const spoken = speech(order.locale);
  const { say, fact, locale } = spoken;
  return {
    ...receipt(spoken, order),
    terms: [
      fact("fact.amount", formatMoney(locale, 0n)),
      fact("fact.takenBack", formatMoney(locale, received.amountFen)),
      ...paid(spoken, received),
    ],
    notes: [say("note.withdrawn")],
    totalFen: "0",
  };
}
