import "server-only";
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { writeXlsxStream } from "hucre/xlsx";
import { guarded, guardedText } from "@/lib/platform/cell-text";

export const sheetFormats = ["xlsx", "csv"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const sheetTypes: Readonly<Record<SheetFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

type WrittenColumn = {
  readonly header: string;
  /** Its cells are numbers where they can be. */
  readonly isNumber?: boolean;
};

const PLAIN_NUMBER = /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/;
const isNumber = (column: WrittenColumn | undefined, text: string) =>
  column?.isNumber === true && PLAIN_NUMBER.test(text);

/** Characters XML cannot hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const writable = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, "").toWellFormed();

/** `_x0041_` would be read as the letter it counts. */
const unescapable = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

type Rows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

async function* xlsxRows(columns: readonly WrittenColumn[], rows: Rows) {
  yield columns.map(({ header }) => unescapable(writable(header)));
  for await (const row of rows)
    yield row.map((text, index) => {
      if (isNumber(columns[index], text)) return Number(text);
      return text === "" ? null : unescapable(guardedText(writable(text)));
    });
}

async function* csvRows(columns: readonly WrittenColumn[], rows: Rows) {
  yield columns.map(({ header }) => header);
  for await (const row of rows) yield row.map((text) => guarded(writable(text)));
}

/** A sheet as it is written, row by row: numbers are numbers, and no text is ever a formula. */
export function writeSheet(
  format: SheetFormat,
  columns: readonly WrittenColumn[],
  rows: Rows,
): ReadableStream<Uint8Array> {
  if (format === "xlsx")
    return writeXlsxStream(xlsxRows(columns, rows), {
      name: "Karavan",
      freezePane: { rows: 1 },
    });
  const lines = stringify({ bom: true, quoted_string: true, record_delimiter: "windows" });
  pipeline(Readable.from(csvRows(columns, rows)), lines, () => undefined);
  return Readable.toWeb(lines) as ReadableStream<Uint8Array>;
}

/** A seller's own rows back, each with the reason it was not taken in front. */
export const refusedSheet = (
  format: SheetFormat,
  reason: string,
  headers: readonly string[],
  rows: AsyncIterable<{ readonly reason: string; readonly cells: readonly string[] }>,
) => {
  async function* reasoned() {
    for await (const row of rows) yield [row.reason, ...row.cells];
  }
  const columns = [reason, ...headers].map((header) => ({ header }));
  return writeSheet(format, columns, reasoned());
};
