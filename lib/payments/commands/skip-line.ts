import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findLine } from "@/lib/payments/commands/take-line";
import { canReadStatements } from "@/lib/payments/policy";
import type { SkipLineInput } from "@/lib/payments/schema/bank-statement";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** The line is about something else, or after all is not. Errors: `notFound`, `forbidden`, `lineTaken`. */
export async function skipLine(actor: Actor, { lineId, step }: SkipLineInput) {
  await transaction(async (tx) => {
    await findLine(tx, actor, lineId);
    if (!canReadStatements(actor)) throw new AppError("forbidden");
    const { count } = await tx.bankStatementLine.updateMany({
      where: { id: lineId, transferId: null },
      data: { skippedAt: step === "skip" ? now() : null },
    });
    if (count === 0) throw new AppError("lineTaken");
  });
}
