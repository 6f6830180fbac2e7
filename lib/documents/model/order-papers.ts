import type { Draft, Fact, Pair } from "@/lib/documents/model/content";
import { customsTerms, tariffNotes, tradeTerm } from "@/lib/documents/model/customs";
import { goodsTable, wholeLine } from "@/lib/documents/model/goods";
import type { OrderFacts } from "@/lib/documents/model/order-facts";
import { measureTerms, packedOf } from "@/lib/documents/model/packing";
import { bankFacts, partiesOf } from "@/lib/documents/model/parties";
import { paymentTable } from "@/lib/documents/model/payment-table";
import { joined, printedDay, type Speech, speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import { sum } from "@/lib/money/model";
import { LATE_CANCEL_DAYS } from "@/lib/orders/model/adjustment";
import { addDays } from "@/lib/orders/model/deadline";
import { dueFen } from "@/lib/orders/model/plan";

function promise({ fact, named }: Speech, { readyOn, pickup }: OrderFacts): Fact[] {
  const point = joined([named(pickup.names), named(pickup.cities)], ", ");
  return [
    ...(readyOn ? [fact("term.readyOn", printedDay(readyOn))] : []),
    fact("term.pickup", point),
  ];
}

/** The last day on which a seller who is late may still keep the buyer to the order. */
const lastDay = (readyOn: Date) => printedDay(addDays(readyOn, LATE_CANCEL_DAYS));

/** Until when the proforma's prices and terms stand. */
const validity = ({ fact, say }: Speech, { readyOn }: OrderFacts): Fact[] =>
  readyOn ? [fact("term.validity", say("term.validUntil", { date: lastDay(readyOn) }))] : [];

/** What proforma and contract have in common. */
function common(spoken: Speech, order: OrderFacts) {
  return {
    parties: partiesOf(spoken, order),
    terms: [
      ...customsTerms(spoken, order),
      ...promise(spoken, order),
      ...measureTerms(spoken, packedOf(order.lines)),
      ...bankFacts(spoken, order),
    ],
    marks: null,
  };
}

/** The order with what it costs now. */
export function toProforma(order: OrderFacts): Draft {
  const spoken = speech(order.locale);
  const { say, fact } = spoken;
  const due = sum(order.instalments.map(dueFen));
  const shared = common(spoken, order);
  return {
    ...shared,
    terms: [...validity(spoken, order), ...shared.terms],
    tables: [
      goodsTable(spoken, order.lines.map(wholeLine), order, due - order.totalFen),
      paymentTable(spoken, order, dueFen),
    ],
    totalFen: due.toString(),
    kind: "proforma",
    title: say("kind.proforma"),
    facts: [
      fact("fact.order", order.number),
      ...(order.contract ? [fact("fact.contract", order.contract)] : []),
    ],
    clauses: [],
    notes: [say("note.price"), ...tariffNotes(spoken, order), say("note.limit")],
    signatures: [say("signature.seller")],
  };
}

function clauses({ say, locale }: Speech, order: OrderFacts): Pair[] {
  const { terms, readyOn } = order;
  const deposit = terms.depositPercent;
  return [
    say("clause.subject", { total: formatMoney(locale, order.totalFen) }),
    say("clause.price"),
    terms.plan === "deposit"
      ? say("clause.payment", { deposit, balance: 100 - deposit })
      : say(`clause.payment_${terms.plan}`, { days: terms.creditDays }),
    say("clause.delivery", { term: tradeTerm(terms) }),
    ...(readyOn ? [say("clause.readyOn", { date: printedDay(readyOn) })] : []),
    say("clause.customs"),
    say("clause.cancelling", terms.cancelFees),
    say("clause.validity"),
    ...(readyOn ? [say("clause.lateEnd", { date: lastDay(readyOn) })] : []),
  ];
}

/** The order as agreed, whatever changed since. */
export function toContract(order: OrderFacts): Draft {
  const spoken = speech(order.locale);
  const { say, fact } = spoken;
  return {
    ...common(spoken, order),
    tables: [
      goodsTable(spoken, order.lines.map(wholeLine), order),
      paymentTable(spoken, order, ({ amountFen }) => amountFen),
    ],
    totalFen: order.totalFen.toString(),
    kind: "contract",
    title: say("kind.contract"),
    facts: [fact("fact.order", order.number)],
    clauses: clauses(spoken, order),
    notes: tariffNotes(spoken, order),
    signatures: [say("signature.seller"), say("signature.buyer")],
  };
}
