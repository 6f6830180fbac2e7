import "server-only";
import type { StatementTable } from "@/lib/payments/commands/read-statement";
import { canBeRead, lineKeys, readStatement } from "@/lib/payments/model/bank-statement";
import type { StatementColumns, StatementReport } from "@/lib/payments/schema/bank-statement";
import type { Tx } from "@/lib/platform/db";
import { newId, sha256 } from "@/lib/platform/ids";

const PIECE = 1_000;
const NOTHING = { lines: [], outgoing: 0, other: 0, unread: [] };

export type ReadLines = ReturnType<typeof linesOf>;

/** What a table says by the columns chosen; nothing while day and amount are unknown. */
export function linesOf({ rows, headers }: StatementTable, columns: StatementColumns) {
  const { lines, ...left } = canBeRead(columns) ? readStatement(rows, headers, columns) : NOTHING;
  const keys = lineKeys(lines);
  const keyed = lines.map((line, index) => ({ ...line, fingerprint: sha256(keys[index] ?? "") }));
  return { lines: keyed, left };
}

/** The oldest first, so that the newest has the highest id. */
const byDay = (lines: ReadLines["lines"]) =>
  lines.toSorted(
    (a, b) => Number(a.bookedOn > b.bookedOn) - Number(a.bookedOn < b.bookedOn) || a.row - b.row,
  );

/** Part of a command: adds what no earlier list had brought, and counts what one had. */
export async function storeLines(
  tx: Tx,
  at: { statementId: string; sellerCompanyId: string },
  { lines, left }: ReadLines,
): Promise<{ added: number; report: StatementReport }> {
  const data = byDay(lines).map(({ row, bookedOn, ...line }) => ({
    ...at,
    ...line,
    id: newId(),
    position: row,
    bookedOn: new Date(`${bookedOn}T00:00:00Z`),
  }));
  let added = 0;
  for (let from = 0; from < data.length; from += PIECE) {
    const piece = data.slice(from, from + PIECE);
    const { count } = await tx.bankStatementLine.createMany({ data: piece, skipDuplicates: true });
    added += count;
  }
  return { added, report: { ...left, known: lines.length - added } };
}
