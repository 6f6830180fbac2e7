import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { readStatementTable, type StatementTable } from "@/lib/payments/commands/read-statement";
import { linesOf, storeLines } from "@/lib/payments/commands/store-lines";
import type { StatementEvent } from "@/lib/payments/events";
import { recogniseStatement } from "@/lib/payments/model/bank-statement";
import { canReadStatements } from "@/lib/payments/policy";
import {
  type ImportStatementInput,
  type StatementMapping,
  statementMapping,
} from "@/lib/payments/schema/bank-statement";
import { db, isTaken, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId, sha256 } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";
import { putFile } from "@/lib/platform/storage";

const LONGEST_NAME = 120;

/** As the seller said of the last list with these headers, or as the headers say. */
async function mappingFor(
  sellerCompanyId: string,
  { fingerprint, headers, samples }: StatementTable,
): Promise<StatementMapping> {
  const before = await db.bankStatement.findFirst({
    where: {
      sellerCompanyId,
      AND: [
        { mapping: { path: ["fingerprint"], equals: fingerprint } },
        { mapping: { path: ["isOwn"], equals: true } },
      ],
    },
    orderBy: { id: "desc" },
  });
  const known = statementMapping.safeParse(before?.mapping).data;
  const columns = known?.columns ?? recogniseStatement(headers, samples);
  return { fingerprint, headers, samples, columns, isOwn: known !== undefined };
}

const findKnown = (sellerCompanyId: string, hash: string) =>
  db.bankStatement.findUnique({
    where: { sellerCompanyId_sha256: { sellerCompanyId, sha256: hash } },
    select: { id: true },
  });

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * A bank's list of what came in: the same file is the same statement, and lines that an earlier one had
 * brought are not brought twice. Errors: `forbidden`, `statementCurrency`, `statementTooLong`, `sheet…`.
 */
export async function importStatement(actor: Actor, { file }: ImportStatementInput) {
  if (!canReadStatements(actor)) throw new AppError("forbidden");
  const sellerCompanyId = actor.companyId;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = sha256(bytes);
  const known = await findKnown(sellerCompanyId, hash);
  if (known) return { statementId: known.id, isKnown: true };
  const table = await readStatementTable(bytes);
  const mapping = await mappingFor(sellerCompanyId, table);
  const read = linesOf(table, mapping.columns);
  const fileKey = await putFile("private", bytes, isArchive(bytes) ? "xlsx" : "csv");
  const statementId = newId();
  try {
    await transaction(async (tx) => {
      const row = { id: statementId, sellerCompanyId, sha256: hash, fileKey, mapping };
      const { userId: createdById } = actor;
      await tx.bankStatement.create({
        data: { ...row, createdById, fileName: file.name.slice(-LONGEST_NAME), report: {} },
      });
      const { added, report } = await storeLines(tx, { statementId, sellerCompanyId }, read);
      await tx.bankStatement.update({ where: { id: statementId }, data: { report } });
      await record(tx, actor, {
        type: "statement.imported",
        subjectId: statementId,
        data: { lines: added, known: report.known },
      } satisfies StatementEvent);
    });
  } catch (error) {
    const meanwhile = isTaken(error) ? await findKnown(sellerCompanyId, hash) : null;
    if (!meanwhile) throw error;
    return { statementId: meanwhile.id, isKnown: true };
  }
  return { statementId, isKnown: false };
}
