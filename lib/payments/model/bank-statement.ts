import { squash } from "@/lib/batches/model/header-text";
import type { Fen } from "@/lib/money/model";
import { parseBooked, parseDay } from "@/lib/payments/model/statement-cell";
import {
  isClosing,
  isForeign,
  isYuan,
  meaningOf,
  saysForeign,
  wayOf,
} from "@/lib/payments/model/statement-words";
import type { StatementColumns, UnreadRow } from "@/lib/payments/schema/bank-statement";

/** Lines of one list. */
export const MOST_LINES = 5_000;

const SAMPLES = 5;
const LONGEST_TEXT = 300;
const FEWEST_COLUMNS = 2;

/** Its number as the seller counts, and its texts by column. */
export type StatementRow = { readonly number: number; readonly cells: readonly string[] };

export type StatementHeader = {
  readonly row: number;
  readonly headers: string[];
  /** A title above the table says that the account is in another money. */
  readonly isForeign: boolean;
};

const filled = (cells: readonly string[]) => cells.filter((text) => text.trim() !== "");
const known = ({ cells }: StatementRow) =>
  new Set(cells.flatMap((text) => meaningOf(text)?.meaning ?? [])).size;

/** Without a word we know: the first row of different texts over a row that is about as wide. */
const guessed = (head: readonly StatementRow[]) =>
  head.find(({ cells }, index) => {
    const texts = filled(cells);
    const next = filled(head[index + 1]?.cells ?? []);
    const isName = (text: string) => parseBooked(text) === null && parseDay(text) === null;
    return texts.length > FEWEST_COLUMNS && texts.every(isName) && next.length > FEWEST_COLUMNS;
  });

/** Finds the row of column names under whatever a bank writes above it; null when there is none. */
export function headerOf(head: readonly StatementRow[]): StatementHeader | null {
  const scores = head.map(known);
  const most = Math.max(0, ...scores);
  const row = most >= FEWEST_COLUMNS ? head[scores.indexOf(most)] : guessed(head);
  if (!row) return null;
  const above = head.filter(({ number }) => number < row.number);
  return {
    row: row.number,
    headers: row.cells.map((text) => text.trim().replace(/\s+/g, " ")),
    isForeign: above.some(({ cells }) => saysForeign(cells.join(" "))),
  };
}

/** How the same layout is found again. */
export const fingerprintOf = (headers: readonly string[]) => headers.map(squash).join("|");

export const samplesOf = (rows: readonly StatementRow[], columns: number) =>
  Array.from({ length: columns }, (_, column) =>
    [...new Set(rows.slice(0, 50).map(({ cells }) => cells[column]?.trim() ?? ""))]
      .filter((text) => text !== "")
      .slice(0, SAMPLES),
  );

/** What each column is for, by its header; of a way in or out also by the values below it. */
export function recogniseStatement(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): StatementColumns {
  const found = headers.flatMap((header, index) => {
    const one = meaningOf(header);
    return one ? [{ ...one, index, header }] : [];
  });
  const best = (meaning: string) =>
    found.filter((one) => one.meaning === meaning).sort((a, b) => a.rank - b.rank)[0];
  const money = [best("credit"), best("amount")].find((one) => one && !isForeign(one.header));
  const way = best("direction");
  const isWay = way && (samples[way.index] ?? []).every((text) => wayOf(text) !== null);
  return {
    date: best("date")?.index ?? null,
    amount: money?.index ?? null,
    direction: money?.meaning === "amount" && isWay ? way.index : null,
    payer: best("payer")?.index ?? null,
    currency: best("currency")?.index ?? null,
    notes: found.filter((one) => one.meaning === "note").map(({ index }) => index),
  };
}

export const canBeRead = ({ date, amount }: StatementColumns) => date !== null && amount !== null;

/** Money that came in. */
type StatementLine = {
  readonly row: number;
  /** ISO day. */
  readonly bookedOn: string;
  readonly amountFen: Fen;
  readonly payer: string;
  readonly note: string;
};

export type StatementReading = {
  readonly lines: StatementLine[];
  readonly outgoing: number;
  readonly other: number;
  readonly unread: UnreadRow[];
};

type Read = StatementLine | UnreadRow["code"] | "outgoing" | "other";

const oneLine = (texts: readonly string[]) =>
  [...new Set(texts.map((text) => text.trim().replace(/\s+/g, " ")))]
    .filter((text) => text !== "")
    .join(" · ")
    .slice(0, LONGEST_TEXT);

type Cell = (column: number | null) => string;

/** What came in, or why it is none of that. */
function moneyOf(at: Cell, columns: StatementColumns): Fen | Exclude<Read, StatementLine> {
  const fen = parseBooked(at(columns.amount));
  if (fen === null) return "statementAmount";
  if (fen <= 0n) return "outgoing";
  const way = columns.direction === null ? "in" : wayOf(at(columns.direction));
  if (way === "out") return "outgoing";
  if (way === null) return "statementDirection";
  return isYuan(at(columns.currency)) ? fen : "statementCurrency";
}

/** A sum or a balance between the lines, or words without a day and an amount. */
const isAside = (at: Cell, columns: StatementColumns, cells: readonly string[]) =>
  parseDay(at(columns.date)) === null &&
  (isClosing(filled(cells)[0] ?? "") || at(columns.date) + at(columns.amount) === "");

function readRow({ number, cells }: StatementRow, columns: StatementColumns): Read {
  const at: Cell = (column) => (column === null ? "" : (cells[column] ?? "").trim());
  if (isAside(at, columns, cells)) return "other";
  const bookedOn = parseDay(at(columns.date));
  if (/^-?$/.test(at(columns.amount))) return bookedOn ? "outgoing" : "statementDate";
  const money = moneyOf(at, columns);
  if (typeof money === "string") return money;
  if (bookedOn === null) return "statementDate";
  const [payer, note] = [oneLine([at(columns.payer)]), oneLine(columns.notes.map(at))];
  return { row: number, bookedOn, amountFen: money, payer, note };
}

/** The header once more, as lists that are made to be printed have it on each page. */
const isRepeated = ({ cells }: StatementRow, headers: readonly string[]) =>
  fingerprintOf(cells) === fingerprintOf(headers);

/** Row by row: what came in, what is left out and counted, and what could not be read. */
export function readStatement(
  rows: readonly StatementRow[],
  headers: readonly string[],
  columns: StatementColumns,
): StatementReading {
  const read = rows.map((row) => ({
    row,
    as: isRepeated(row, headers) ? ("other" as const) : readRow(row, columns),
  }));
  const count = (what: "outgoing" | "other") => read.filter(({ as }) => as === what).length;
  return {
    lines: read.flatMap(({ as }) => (typeof as === "string" ? [] : [as])),
    outgoing: count("outgoing"),
    other: count("other"),
    unread: read.flatMap(({ row, as }) =>
      typeof as !== "string" || as === "outgoing" || as === "other"
        ? []
        : [{ row: row.number, code: as, text: oneLine([filled(row.cells).join(" | ")]) }],
    ),
  };
}
