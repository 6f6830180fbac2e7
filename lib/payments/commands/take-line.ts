import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { statementsVisibleTo } from "@/lib/payments/policy";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Throws `notFound` for what the actor cannot see. */
export async function findLine(tx: Tx, actor: Actor, lineId: string) {
  const line = await tx.bankStatementLine.findFirst({
    where: { AND: [{ id: lineId }, statementsVisibleTo(actor)] },
  });
  if (!line) throw new AppError("notFound");
  return line;
}

/** A line is one transfer's: of two that want it at the same time one wins, the other gets `lineTaken`. */
export async function takeLine(tx: Tx, lineId: string, transferId: string) {
  const { count } = await tx.bankStatementLine.updateMany({
    where: { id: lineId, transferId: null, skippedAt: null },
    data: { transferId },
  });
  if (count === 0) throw new AppError("lineTaken");
}
