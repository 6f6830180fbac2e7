import type { DocumentTable } from "@/lib/documents/model/content";
import type { OrderFacts } from "@/lib/documents/model/order-facts";
import type { Speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import { sum } from "@/lib/money/model";
import { formatReference } from "@/lib/payments/model/reference";

/** What is due when, and the reference to pay it under. */
export function paymentTable({ say, locale }: Speech, { instalments }: OrderFacts): DocumentTable {
  const total = sum(instalments.map(({ amountFen }) => amountFen));
  return {
    title: say("payment.title"),
    columns: [
      { label: say("fact.purpose"), width: 30, isFigure: false },
      { label: say("column.due"), width: 24, isFigure: false },
      { label: say("fact.reference"), width: 26, isFigure: false },
      { label: say("column.amount"), width: 20, isFigure: true },
    ],
    rows: instalments.map(({ kind, percent, reference, amountFen }) => [
      say(`payment.${kind}`, { percent }),
      say(`payment.due.${kind}`),
      formatReference(reference),
      formatMoney(locale, amountFen),
    ]),
    totals: [[say("total"), "", "", formatMoney(locale, total)]],
  };
}
