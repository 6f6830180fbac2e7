import type { DocumentTable } from "@/lib/documents/model/content";
import type { OrderFacts } from "@/lib/documents/model/order-facts";
import type { Speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import { type Fen, sum } from "@/lib/money/model";
import { formatReference } from "@/lib/payments/model/reference";

type Part = OrderFacts["instalments"][number];

/** What is due when, and the reference to pay it under. */
export function paymentTable(
  { say, locale }: Speech,
  { instalments }: OrderFacts,
  fenOf: (part: Part) => Fen,
): DocumentTable {
  const total = sum(instalments.map(fenOf));
  return {
    title: say("payment.title"),
    columns: [
      { label: say("fact.purpose"), width: 30, isFigure: false },
      { label: say("column.due"), width: 24, isFigure: false },
      { label: say("fact.reference"), width: 26, isFigure: false },
      { label: say("column.amount"), width: 20, isFigure: true },
    ],
    rows: instalments.map((part) => [
      say(`payment.${part.kind}`, { percent: part.percent }),
      say(`payment.due.${part.kind}`),
      formatReference(part.reference),
      formatMoney(locale, fenOf(part)),
    ]),
    totals: [[say("total"), "", "", formatMoney(locale, total)]],
  };
}
