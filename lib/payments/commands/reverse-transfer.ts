import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockCreditOf } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { movedWithCredit, type Pair, received } from "@/lib/ledger/model/journal";
import { sum } from "@/lib/money/model";
import { applyMoney } from "@/lib/payments/commands/apply-money";
import { findTransfer, ordersOf } from "@/lib/payments/commands/decide";
import type { PaymentEvent } from "@/lib/payments/events";
import { opened, planReversal, type Reversal, undoneCause } from "@/lib/payments/model/reversal";
import { canDecideTransfers } from "@/lib/payments/policy";
import { readBooks } from "@/lib/payments/queries/reversals";
import type { ReverseTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** All orders to which the pair's money can have gone; then the credit itself, as whoever spends it does. */
async function lockMoney(tx: Tx, pair: Pair): Promise<ReadonlySet<string>> {
  const orders = await tx.$queryRaw<{ id: string }[]>`
    select id from "Order"
    where "buyerCompanyId" = ${pair.buyerCompanyId}::uuid and "sellerCompanyId" = ${pair.sellerCompanyId}::uuid
      and "confirmedAt" is not null
    order by id for update`;
  await lockCreditOf(tx, pair);
  return new Set(orders.map(({ id }) => id));
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

/** All that it asks for is there, and every order it opens is ours. */
function assertPossible(plan: Reversal, locked: ReadonlySet<string>) {
  const { missingFen: missing, refundedFen: refunded, takenBackFen: reversed } = plan;
  if (missing > 0n) throw new AppError("creditGone", { values: { missing, refunded, reversed } });
  for (const orderId of opened(plan).keys())
    if (!locked.has(orderId)) throw new AppError("conflict");
}

/**
 * A confirmation that was a mistake is reversed in the books and can be announced anew; what no order
 * holds any more is taken from the buyer's credit, for which the newest spending of it is undone as far
 * as needed; the bank's line waits again. Errors: `notFound`, `forbidden`, `transferOpen`,
 * `transferDecided` (reversed before), `creditGone` (sent back to the buyer meanwhile), `conflict` (it
 * was spent on an order that was confirmed at the same moment).
 */
export async function reverseTransfer(actor: Actor, input: ReverseTransferInput) {
  await transaction(async (tx) => {
    const transfer = await findTransfer(tx, actor, input.transferId);
    if (actor.kind !== "seller" || !canDecideTransfers(actor)) throw new AppError("forbidden");
    if (transfer.confirmedFen === 0n) throw new AppError("transferOpen");
    const { id, confirmedFen, buyerCompanyId, sellerCompanyId } = transfer;
    const pair = { buyerCompanyId, sellerCompanyId };
    const locked = await lockMoney(tx, pair);
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
    assertPossible(plan, locked);
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
