import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { movedWithCredit } from "@/lib/ledger/model/journal";
import { openFen } from "@/lib/orders/model/plan";
import { applyMoney, lockParts } from "@/lib/payments/commands/apply-money";
import type { PaymentEvent } from "@/lib/payments/events";
import { canPayNow } from "@/lib/payments/model/status";
import { canSpendCredit, transfersVisibleTo } from "@/lib/payments/policy";
import type { SpendCreditInput } from "@/lib/payments/schema";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * The buyer pays a part with what the seller holds for them. The same key is spent once.
 * Errors: `notFound`, `forbidden`, `orderMoved`, `creditTooSmall`, `moreThanOwed`.
 */
export async function spendCredit(actor: Actor, { instalmentId, amount, key }: SpendCreditInput) {
  if (!canSpendCredit(actor)) throw new AppError("forbidden");
  const part = await db.instalment.findFirst({
    where: { AND: [{ id: instalmentId }, transfersVisibleTo(actor)] },
  });
  if (!part) throw new AppError("notFound");
  const { buyerCompanyId, sellerCompanyId, orderId } = part;
  const pair = { buyerCompanyId, sellerCompanyId };
  await transaction(async (tx) => {
    const parts = await lockParts(tx, pair, [instalmentId]);
    const cause = `spend:${instalmentId}:${key}`;
    const known = await tx.journal.findUnique({ where: { cause } });
    if (known && known.orderId !== orderId) throw new AppError("keyUsed");
    if (known) return;
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    if (!canPayNow(order)) throw new AppError("orderMoved");
    const now = parts.find(({ id }) => id === instalmentId);
    const open = now ? openFen(now) : 0n;
    if (amount > open) throw new AppError("moreThanOwed", { field: "amount", values: { open } });
    await holdCredit(tx, pair, amount);
    const applied = [{ orderId, instalmentId, fen: amount }];
    await writeJournal(tx, actor, {
      kind: "credit_spent",
      cause,
      ...pair,
      orderId,
      entries: movedWithCredit(applied),
    });
    await applyMoney(tx, actor, applied);
    await record(tx, actor, {
      type: "payment.creditSpent",
      subjectId: orderId,
      data: { amountFen: String(amount) },
    } satisfies PaymentEvent);
  });
}
