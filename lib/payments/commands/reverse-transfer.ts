import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { type Applied, received } from "@/lib/ledger/model/journal";
import { type Fen, sum } from "@/lib/money/model";
import { applyMoney, lockParts } from "@/lib/payments/commands/apply-money";
import { findTransfer } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import type { OpenPart } from "@/lib/payments/model/allocation";
import { canDecideTransfers } from "@/lib/payments/policy";
import type { ReverseTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** What the transfer was booked on, as far as it still counts there. */
async function takeBack(tx: Tx, cause: string, parts: readonly OpenPart[]): Promise<Applied[]> {
  const entries = await tx.ledgerEntry.findMany({
    where: { journal: { cause }, account: "receivable" },
  });
  return entries.flatMap(({ instalmentId, amountFen }) => {
    const part = parts.find(({ id }) => id === instalmentId);
    if (!part) return [];
    const fen = -amountFen < part.confirmedFen ? -amountFen : part.confirmedFen;
    return fen > 0n ? [{ instalmentId: part.id, orderId: part.orderId, fen: -fen }] : [];
  });
}

/**
 * A confirmation that was a mistake is reversed in the books and can be announced anew; what no order
 * holds any more is taken from the buyer's credit, and the bank's line waits again. Errors: `notFound`, `forbidden`, `transferOpen`,
 * `transferDecided` (reversed before), `creditTooSmall`.
 */
export async function reverseTransfer(actor: Actor, input: ReverseTransferInput) {
  await transaction(async (tx) => {
    const transfer = await findTransfer(tx, actor, input.transferId);
    if (actor.kind !== "seller" || !canDecideTransfers(actor)) throw new AppError("forbidden");
    if (transfer.confirmedFen === 0n) throw new AppError("transferOpen");
    const { id, confirmedFen, buyerCompanyId, sellerCompanyId, shares } = transfer;
    const pair = { buyerCompanyId, sellerCompanyId };
    const parts = await lockParts(
      tx,
      pair,
      shares.map(({ instalmentId }) => instalmentId),
    );
    const { count } = await tx.transfer.updateMany({
      where: { id, reversedAt: null },
      data: { reversedAt: now() },
    });
    if (count === 0) throw new AppError("transferDecided");
    await tx.bankStatementLine.updateMany({
      where: { transferId: id },
      data: { transferId: null },
    });
    const back = await takeBack(tx, `transfer:${id}`, parts);
    const fromCredit: Fen = confirmedFen + sum(back.map(({ fen }) => fen));
    if (fromCredit > 0n) await holdCredit(tx, pair, fromCredit);
    await writeJournal(tx, actor, {
      kind: "payment_reversed",
      cause: `transfer:${id}:reversed`,
      ...pair,
      ...(parts[0] && { orderId: parts[0].orderId }),
      note: input.reason,
      entries: received("bank", back, -fromCredit),
    });
    await applyMoney(tx, actor, back);
    for (const orderId of new Set(parts.map((part) => part.orderId))) {
      await record(tx, actor, {
        type: "payment.reversed",
        subjectId: orderId,
        data: { transferId: id, amountFen: String(confirmedFen), note: input.reason },
      } satisfies PaymentEvent);
    }
  });
}
