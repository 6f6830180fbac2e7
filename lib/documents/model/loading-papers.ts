import type { Draft, Fact } from "@/lib/documents/model/content";
import { customsTerms, marketNotes, tariffNotes } from "@/lib/documents/model/customs";
import { amountOf, goodsTable, partOfLine } from "@/lib/documents/model/goods";
import { shippingMarks } from "@/lib/documents/model/marks";
import type { LotFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import { measureTerms, packedAlike, packingTable } from "@/lib/documents/model/packing";
import { partiesOf } from "@/lib/documents/model/parties";
import { type Speech, speech } from "@/lib/documents/model/speech";
import type { Rate } from "@/lib/ledger/model/rate";
import { least } from "@/lib/money/model";

const loadingFacts = ({ fact }: Speech, order: OrderFacts, lot: LotFacts): Fact[] => [
  fact("fact.order", order.number),
  ...(order.contract ? [fact("fact.contract", order.contract)] : []),
  fact("fact.lot", String(lot.number)),
  fact("fact.container", lot.container),
  ...(lot.seal ? [fact("fact.seal", lot.seal)] : []),
];

/** What the goods of one lot cost, for the customs of both countries; never less than nothing. */
export function toInvoice(order: OrderFacts, lot: LotFacts, rate: Rate | null): Draft {
  const spoken = speech(order.locale);
  const { say } = spoken;
  const sold = lot.lines.map(partOfLine);
  const goodsFen = amountOf(sold);
  const changeFen = -least(-lot.changeFen, goodsFen);
  return {
    kind: "invoice",
    title: say("kind.invoice"),
    facts: loadingFacts(spoken, order, lot),
    parties: partiesOf(spoken, order),
    tables: [goodsTable(spoken, sold, order, changeFen)],
    terms: [
      ...customsTerms(spoken, order),
      ...measureTerms(spoken, lot.lines.flatMap(packedAlike)),
    ],
    clauses: [],
    notes: [
      say("note.price"),
      ...tariffNotes(spoken, { ...order, lines: lot.lines.map(({ line }) => line) }),
      ...marketNotes(spoken, lot, rate),
    ],
    marks: shippingMarks(spoken, order, lot.lines),
    signatures: [say("signature.seller")],
    totalFen: (goodsFen + changeFen).toString(),
  };
}

/** How the cartons of one lot are packed. */
export function toPackingList(order: OrderFacts, lot: LotFacts): Draft {
  const spoken = speech(order.locale);
  const { say } = spoken;
  const packed = lot.lines.flatMap(packedAlike);
  return {
    kind: "packing_list",
    title: say("kind.packing_list"),
    facts: loadingFacts(spoken, order, lot),
    parties: partiesOf(spoken, order),
    tables: [packingTable(spoken, packed)],
    terms: [...customsTerms(spoken, order), ...measureTerms(spoken, packed)],
    clauses: [],
    notes: [say("note.measures")],
    marks: shippingMarks(spoken, order, lot.lines),
    signatures: [say("signature.seller")],
    totalFen: null,
  };
}
