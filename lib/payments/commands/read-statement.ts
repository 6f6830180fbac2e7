import "server-only";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  fingerprintOf,
  headerOf,
  MOST_LINES,
  type StatementRow,
  samplesOf,
} from "@/lib/payments/model/bank-statement";
import { LARGEST_STATEMENT, type StatementMapping } from "@/lib/payments/schema/bank-statement";
import { unguarded } from "@/lib/platform/cell-text";
import { AppError } from "@/lib/platform/errors";
import { type RawSheet, readBook, readFilledRows } from "@/lib/platform/spreadsheet";
import { spreadsheetLimits } from "@/lib/platform/spreadsheet-limits";

const LIMITS = { ...spreadsheetLimits, file: LARGEST_STATEMENT };

export type StatementTable = Pick<StatementMapping, "fingerprint" | "headers" | "samples"> & {
  /** Everything below the header. */
  readonly rows: readonly StatementRow[];
};

const plain = ({ number, cells }: StatementRow): StatementRow => ({
  number,
  cells: cells.map(unguarded),
});

/** The first sheet with a table, and how many rows stand below its header. */
function tableIn(sheets: readonly RawSheet[]) {
  for (const { index, head, rows } of sheets) {
    const header = headerOf(head.map(plain));
    if (!header) continue;
    const above = head.filter(({ number }) => number <= header.row).length;
    return { index, header, below: rows - above };
  }
  throw new AppError("sheetNoTable");
}

async function readTable(path: string): Promise<StatementTable> {
  const book = await readBook(path, {}, LIMITS);
  const { index, header, below } = tableIn(book.sheets);
  if (header.isForeign) throw new AppError("statementCurrency");
  if (below > MOST_LINES) throw new AppError("statementTooLong", { values: { most: MOST_LINES } });
  const rows: StatementRow[] = [];
  const hints = book.format === "text" ? book : {};
  const from = { ...hints, sheet: index, from: header.row + 1 };
  await readFilledRows(path, from, async (some) => void rows.push(...some.map(plain)), LIMITS);
  const width = Math.max(
    header.headers.length,
    ...rows.slice(0, 50).map((row) => row.cells.length),
  );
  const headers = Array.from({ length: width }, (_, column) => header.headers[column] ?? "");
  return { fingerprint: fingerprintOf(headers), headers, samples: samplesOf(rows, width), rows };
}

/** A bank's file as a table, in a process of its own. Errors: `sheet…`, `statementCurrency`, `statementTooLong`. */
export async function readStatementTable(bytes: Uint8Array): Promise<StatementTable> {
  const folder = await mkdtemp(join(tmpdir(), "karavan-statement-"));
  try {
    const path = join(folder, "statement");
    await writeFile(path, bytes);
    return await readTable(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
