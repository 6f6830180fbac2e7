import "server-only";
import type { StatementTable } from "@/lib/payments/commands/read-statement";
import { canBeRead, readStatement } from "@/lib/payments/model/bank-statement";
import { type EarlierLine, layoutOf, newLines } from "@/lib/payments/model/known-lines";
import {
  type StatementColumns,
  type StatementReport,
  statementMapping,
} from "@/lib/payments/schema/bank-statement";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

const PIECE = 1_000;
const NOTHING = { lines: [], outgoing: 0, other: 0, unread: [] };

export type ReadLines = ReturnType<typeof linesOf>;

/** What a table says by the columns chosen; nothing while day and amount are unknown. */
export function linesOf({ rows, headers, fingerprint }: StatementTable, columns: StatementColumns) {
  const { lines, ...left } = canBeRead(columns) ? readStatement(rows, headers, columns) : NOTHING;
  return { lines, left, layout: layoutOf(fingerprint, columns) };
}

const isoDay = (day: Date) => day.toISOString().slice(0, 10);
const toDay = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** What earlier lists told of the same days; to the end of the transaction no other list of the seller is read. */
async function earlierLines(
  tx: Tx,
  sellerCompanyId: string,
  lines: ReadLines["lines"],
): Promise<EarlierLine[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`statement:${sellerCompanyId}`}, 0))`;
  const found = await tx.bankStatementLine.findMany({
    where: {
      sellerCompanyId,
      bookedOn: { in: [...new Set(lines.map(({ bookedOn }) => bookedOn))].map(toDay) },
    },
    orderBy: { id: "asc" },
    include: { statement: { select: { mapping: true } } },
  });
  return found.map(({ bookedOn, amountFen, payer, note, statement }) => {
    const { fingerprint, columns } = statementMapping.parse(statement.mapping);
    const layout = layoutOf(fingerprint, columns);
    return { bookedOn: isoDay(bookedOn), amountFen, payer, note, layout };
  });
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
  { lines, left, layout }: ReadLines,
): Promise<{ added: number; report: StatementReport }> {
  const unknown = newLines(lines, layout, await earlierLines(tx, at.sellerCompanyId, lines));
  const data = byDay(unknown).map(({ row, bookedOn, ...line }) => ({
    ...at,
    ...line,
    id: newId(),
    position: row,
    bookedOn: toDay(bookedOn),
  }));
  for (let from = 0; from < data.length; from += PIECE)
    await tx.bankStatementLine.createMany({ data: data.slice(from, from + PIECE) });
  return { added: data.length, report: { ...left, known: lines.length - data.length } };
}
