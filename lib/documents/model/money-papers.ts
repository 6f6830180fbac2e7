import type { Draft } from "@/lib/documents/model/content";
import type { OrderFacts } from "@/lib/documents/model/order-facts";
import { partiesOf } from "@/lib/documents/model/parties";
import { printedDay, type Speech, speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import type { Fen } from "@/lib/money/model";
import type { InstalmentKind } from "@/lib/orders/model/plan";
import { settlement } from "@/lib/orders/model/settlement";

export type ReceivedFacts = {
  readonly amountFen: Fen;
  /** Of a bank transfer; null where the money came otherwise. */
  readonly transfer: {
    readonly reference: string;
    readonly payer: string;
    readonly sentOn: Date;
    readonly kind: InstalmentKind;
    readonly percent: number;
  } | null;
};

const plain = (spoken: Speech, order: OrderFacts) => ({
  parties: partiesOf(spoken, order),
  tables: [],
  clauses: [],
  marks: null,
  signatures: [spoken.say("signature.seller")],
});

/** Money that arrived, and how the order stands with it. */
export function toReceipt(order: OrderFacts, { amountFen, transfer }: ReceivedFacts): Draft {
  const spoken = speech(order.locale);
  const { say, fact, locale } = spoken;
  const { dueFen, confirmedFen } = settlement(order.instalments);
  const money = (fen: Fen) => formatMoney(locale, fen);
  return {
    ...plain(spoken, order),
    kind: "receipt",
    title: say("kind.receipt"),
    facts: [fact("fact.order", order.number)],
    terms: [
      fact("fact.amount", money(amountFen)),
      ...(transfer
        ? [
            fact("fact.purpose", say(`payment.${transfer.kind}`, { percent: transfer.percent })),
            fact("fact.payer", transfer.payer),
            fact("fact.sentOn", printedDay(transfer.sentOn)),
            fact("fact.reference", transfer.reference),
          ]
        : []),
      fact("fact.orderTotal", money(order.totalFen)),
      fact("fact.received", money(confirmedFen)),
      fact("fact.remains", money(dueFen > confirmedFen ? dueFen - confirmedFen : 0n)),
    ],
    notes: [say("note.receipt")],
    totalFen: amountFen.toString(),
  };
}

/** Money that the buyer has back, or has to his credit. */
export function toCreditNote(
  order: OrderFacts,
  { amountFen, reason }: { readonly amountFen: Fen; readonly reason: string | null },
): Draft {
  const spoken = speech(order.locale);
  const { say, fact, locale } = spoken;
  return {
    ...plain(spoken, order),
    kind: "credit_note",
    title: say("kind.credit_note"),
    facts: [fact("fact.order", order.number)],
    terms: [
      fact("fact.amount", formatMoney(locale, amountFen)),
      ...(reason ? [fact("fact.reason", reason)] : []),
      fact("fact.orderTotal", formatMoney(locale, order.totalFen)),
    ],
    notes: [say("note.credit")],
    totalFen: amountFen.toString(),
  };
}
