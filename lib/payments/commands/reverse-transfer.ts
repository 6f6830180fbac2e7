import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockCreditOf } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { movedWithCredit, type Pair, received } from "@/lib/ledger/model/journal";
import { sum } from "@/lib/money/model";
import { applyMoney, lockParts } from "@/lib/payments/commands/apply-money";
import { findTransfer, ordersOf } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import { planReversal, type Reversal, undoneCause } from "@/lib/payments/model/reversal";
import { canDecideTransfers } from "@/lib/payments/policy";
import { readBooks } from "@/lib/payments/queries/reversals";
import type { ReverseTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** All orders to which the pair's money can have gone; then the credit itself, as whoever spends it does. */
async function lockMoney(tx: Tx, pair: Pair) {
  const parts = await tx.instalment.findMany({
    where: { ...pair, order: { confirmedAt: { not: null } } },
    select: { id: true },
  });
  await lockParts(
    tx,
    pair,
    parts.map(({ id }) => id),
  );
  await lockCreditOf(tx, pair);
}

/** Each payment from credit that is undone has its own journal, and its order tells it. */
async function undo(
  tx: Tx,
  actor: Actor,
  pair: Pair,
  { undone }: Reversal,
  { transferId, reason: note }: ReverseTransferInput,
) {
  for (const { cause, applied } of undone) {
    const [first] = applied;
    if (!first) continue;
    const { orderId } = first;
    await writeJournal(tx, actor, {
      kind: "credit_unspent",
      cause: undoneCause(cause, transferId),
      ...pair,
      orderId,
      note,
      entries: movedWithCredit(applied),
    });
    await applyMoney(tx, actor, applied);
    await record(tx, actor, {
      type: "payment.creditUnspent",
      subjectId: orderId,
      data: { transferId, amountFen: String(-sum(applied.map(({ fen }) => fen))), note },
    } satisfies PaymentEvent);
  }
}

/**
 * A confirmation that was a mistake is reversed in the books and can be announced anew; what no order
 * holds any more is taken from the buyer's credit, for which the newest spending of it is undone as far
 * as needed; the bank's line waits again. Errors: `notFound`, `forbidden`, `transferOpen`,
 * `transferDecided` (reversed before), `creditGone` (sent back to the buyer meanwhile).
 */
export async function reverseTransfer(actor: Actor, input: ReverseTransferInput) {
  await transaction(async (tx) => {
    const transfer = await findTransfer(tx, actor, input.transferId);
    if (actor.kind !== "seller" || !canDecideTransfers(actor)) throw new AppError("forbidden");
    if (transfer.confirmedFen === 0n) throw new AppError("transferOpen");
    const { id, confirmedFen, buyerCompanyId, sellerCompanyId } = transfer;
    const pair = { buyerCompanyId, sellerCompanyId };
    await lockMoney(tx, pair);
    const { count } = await tx.transfer.updateMany({
      where: { id, reversedAt: null },
      data: { reversedAt: now() },
    });
    if (count === 0) throw new AppError("transferDecided");
    await tx.bankStatementLine.updateMany({
      where: { transferId: id },
      data: { transferId: null },
    });
    const plan = planReversal(`transfer:${id}`, confirmedFen, await readBooks(tx, pair));
    if (plan.missingFen > 0n) throw new AppError("creditGone", { values: goneOf(plan) });
    await undo(tx, actor, pair, plan, input);
    const orderIds = ordersOf(transfer);
    await writeJournal(tx, actor, {
      kind: "payment_reversed",
      cause: `transfer:${id}:reversed`,
      ...pair,
      ...(orderIds[0] && { orderId: orderIds[0] }),
      note: input.reason,
      entries: received("bank", plan.back, -plan.fromCreditFen),
    });
    await applyMoney(tx, actor, plan.back);
    for (const orderId of orderIds) {
      await record(tx, actor, {
        type: "payment.reversed",
        subjectId: orderId,
        data: { transferId: id, amountFen: String(confirmedFen), note: input.reason },
      } satisfies PaymentEvent);
    }
  });
}

const goneOf = ({ missingFen, refundedFen, takenBackFen }: Reversal) => ({
  missing: missingFen,
  refunded: refundedFen,
  reversed: takenBackFen,
});
