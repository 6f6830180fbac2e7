import type { DocumentTable, Draft, Pair } from "@/lib/documents/model/content";
import type { PartyFacts } from "@/lib/documents/model/order-facts";
import { partiesOf } from "@/lib/documents/model/parties";
import { joined, printedDay, type Speech, speech } from "@/lib/documents/model/speech";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { JournalKind } from "@/lib/ledger/model/journal";
import { type Fen, sum } from "@/lib/money/model";

/** What made a buyer owe this seller more, or, below zero, less. */
export type AccountEntry = {
  readonly at: Date;
  readonly kind: JournalKind;
  readonly orderNumber: string | null;
  readonly fen: Fen;
};

export type AccountFacts = {
  readonly locale: Locale;
  readonly seller: PartyFacts;
  readonly buyer: PartyFacts;
  readonly from: Date;
  readonly to: Date;
  readonly entries: readonly AccountEntry[];
};

/** What was open at the start, each step with the balance after it, and what is open at the end. */
export function account({ entries, from, to }: Pick<AccountFacts, "entries" | "from" | "to">) {
  const known = entries
    .filter(({ at }) => at <= to)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const opening = sum(known.filter(({ at }) => at < from).map(({ fen }) => fen));
  let balance = opening;
  const steps = known
    .filter(({ at }) => at >= from)
    .map((entry) => {
      balance += entry.fen;
      return { ...entry, balance };
    });
  return { opening, steps, closing: balance };
}

function accountTable({ say, locale }: Speech, facts: AccountFacts): DocumentTable {
  const { opening, steps, closing } = account(facts);
  const money = (fen: Fen) => formatMoney(locale, fen);
  const name = ({ kind, orderNumber }: AccountEntry): Pair =>
    orderNumber
      ? joined([say(`entry.${kind}`), { zh: orderNumber, own: orderNumber }], " ")
      : say(`entry.${kind}`);
  return {
    title: null,
    columns: [
      { label: say("fact.date"), width: 14, isFigure: false },
      { label: say("column.entry"), width: 38, isFigure: false },
      { label: say("column.owed"), width: 16, isFigure: true },
      { label: say("column.paid"), width: 16, isFigure: true },
      { label: say("column.balance"), width: 16, isFigure: true },
    ],
    rows: [
      [printedDay(facts.from), say("entry.opening"), "", "", money(opening)],
      ...steps.map((step) => [
        printedDay(step.at),
        name(step),
        step.fen > 0n ? money(step.fen) : "",
        step.fen < 0n ? money(-step.fen) : "",
        money(step.balance),
      ]),
    ],
    totals: [["", say("entry.closing", { date: printedDay(facts.to) }), "", "", money(closing)]],
  };
}

/** All that passed between one buyer and one seller in a time. */
export function toStatement(facts: AccountFacts): Draft {
  const spoken = speech(facts.locale);
  const { say, fact } = spoken;
  return {
    kind: "statement",
    title: say("kind.statement"),
    facts: [fact("fact.period", `${printedDay(facts.from)} – ${printedDay(facts.to)}`)],
    parties: partiesOf(spoken, facts),
    tables: [accountTable(spoken, facts)],
    terms: [],
    clauses: [],
    notes: [],
    marks: null,
    signatures: [say("signature.seller"), say("signature.buyer")],
    totalFen: account(facts).closing.toString(),
  };
}
