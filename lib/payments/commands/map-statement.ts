import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { readStatementTable } from "@/lib/payments/commands/read-statement";
import { linesOf, storeLines } from "@/lib/payments/commands/store-lines";
import type { StatementEvent } from "@/lib/payments/events";
import { canReadStatements, statementsVisibleTo } from "@/lib/payments/policy";
import {
  type MapStatementInput,
  type StatementMapping,
  statementMapping,
} from "@/lib/payments/schema/bank-statement";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import { findFile } from "@/lib/platform/storage";

/** The seller's word over what was recognised. Errors: `invalidValue` at a column that is not there. */
function corrected(known: StatementMapping, input: MapStatementInput): StatementMapping {
  const { statementId: _, ...columns } = input;
  for (const [field, chosen] of Object.entries(columns))
    if ([chosen].flat().some((column) => (column ?? 0) >= known.headers.length))
      throw new AppError("invalidValue", { field });
  return { ...known, columns, isOwn: true };
}

/**
 * The seller says which column is what: the file is read again, and later ones like it the same way.
 * Errors: `notFound`, `forbidden`, `statementUsed` once a line was confirmed, `invalidValue`.
 */
export async function mapStatement(actor: Actor, input: MapStatementInput) {
  const statement = await db.bankStatement.findFirst({
    where: { AND: [{ id: input.statementId }, statementsVisibleTo(actor)] },
  });
  if (!statement) throw new AppError("notFound");
  if (!canReadStatements(actor)) throw new AppError("forbidden");
  const { id: statementId, sellerCompanyId, fileKey } = statement;
  const mapping = corrected(statementMapping.parse(statement.mapping), input);
  const bytes = await findFile("private", fileKey);
  if (!bytes) throw new AppError("storageFailed");
  const read = linesOf(await readStatementTable(bytes), mapping.columns);
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "BankStatementLine" where "statementId" = ${statementId}::uuid order by id for update`;
    const used = { statementId, transferId: { not: null } };
    if ((await tx.bankStatementLine.count({ where: used })) > 0)
      throw new AppError("statementUsed");
    await tx.bankStatementLine.deleteMany({ where: { statementId } });
    const { added, report } = await storeLines(tx, { statementId, sellerCompanyId }, read);
    await tx.bankStatement.update({ where: { id: statementId }, data: { mapping, report } });
    await record(tx, actor, {
      type: "statement.mapped",
      subjectId: statementId,
      data: { lines: added, known: report.known },
    } satisfies StatementEvent);
  });
}
