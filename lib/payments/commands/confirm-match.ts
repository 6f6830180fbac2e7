import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { fenToDecimal } from "@/lib/money/model";
import { bookTransfer } from "@/lib/payments/commands/book-transfer";
import { openTransfer } from "@/lib/payments/commands/decide";
import { findLine, takeLine } from "@/lib/payments/commands/take-line";
import { canReadStatements } from "@/lib/payments/policy";
import { findMatches } from "@/lib/payments/queries/matches";
import type { ConfirmMatchesInput, ConfirmMatchInput } from "@/lib/payments/schema/bank-statement";
import { transaction } from "@/lib/platform/db";
import { AppError, type ErrorCode } from "@/lib/platform/errors";

/**
 * This line of the bank is that announced transfer: it is confirmed with the sum the bank booked. Less than
 * announced is a part; what is more goes on as money does: to what the same orders lack, then to the buyer's
 * credit. Errors: `notFound`, `forbidden`, `transferDecided`, `lineTaken`.
 */
export async function confirmMatch(actor: Actor, { lineId, transferId }: ConfirmMatchInput) {
  await transaction(async (tx) => {
    const line = await findLine(tx, actor, lineId);
    const transfer = await openTransfer(tx, actor, transferId);
    if (!canReadStatements(actor)) throw new AppError("forbidden");
    const isLess = line.amountFen < transfer.amountFen;
    await bookTransfer(tx, actor, transfer, {
      decision: isLess ? "partly" : "full",
      fen: line.amountFen,
      reason: isLess ? `bank: ${fenToDecimal(line.amountFen)}` : "",
    });
    await takeLine(tx, lineId, transferId);
  });
}

export type MatchesDone = {
  readonly done: number;
  readonly refused: readonly { readonly lineId: string; readonly code: ErrorCode }[];
};

/**
 * Each in its own transaction, so that one which somebody was faster with keeps none of the others. What is
 * no certain match any more is refused as `matchUnsure`.
 */
export async function confirmMatches(
  actor: Actor,
  { lineIds }: ConfirmMatchesInput,
): Promise<MatchesDone> {
  if (!canReadStatements(actor)) throw new AppError("forbidden");
  const { proposals } = await findMatches(actor);
  const refused: { lineId: string; code: ErrorCode }[] = [];
  const wanted = [...new Set(lineIds)];
  for (const lineId of wanted) {
    const proposal = proposals.get(lineId);
    try {
      if (proposal?.sureness !== "certain") throw new AppError("matchUnsure");
      await confirmMatch(actor, { lineId, transferId: proposal.transferId });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ lineId, code: error.code });
    }
  }
  return { done: wanted.length - refused.length, refused };
}
