import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit, lockCreditOf } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { refunded } from "@/lib/ledger/model/journal";
import { tellNewestOrder } from "@/lib/payments/commands/tell-newest-order";
import { canRefund } from "@/lib/payments/policy";
import type { RefundByBankInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/**
 * The seller notes a transfer back to the buyer, out of the buyer's credit; never more than that.
 * The same key is the same refund. Errors: `forbidden`, `notFound`, `creditTooSmall`, `keyUsed`.
 */
export async function refundByBank(actor: Actor, input: RefundByBankInput) {
  if (!canRefund(actor)) throw new AppError("forbidden");
  const pair = { buyerCompanyId: input.buyerCompanyId, sellerCompanyId: actor.companyId };
  const id = newId();
  await transaction(async (tx) => {
    if ((await tx.journal.count({ where: pair })) === 0) throw new AppError("notFound");
    await lockCreditOf(tx, pair);
    const key = { sellerCompanyId: actor.companyId, key: input.key };
    const known = await tx.bankRefund.findUnique({ where: { sellerCompanyId_key: key } });
    const isSame =
      known?.buyerCompanyId === input.buyerCompanyId && known.amountFen === input.amount;
    if (known && !isSame) throw new AppError("keyUsed");
    if (known) return;
    await holdCredit(tx, pair, input.amount);
    await tx.bankRefund.create({
      data: {
        id,
        ...pair,
        key: input.key,
        amountFen: input.amount,
        sentOn: new Date(`${input.sentOn}T00:00:00Z`),
        reason: input.reason,
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await writeJournal(tx, actor, {
      kind: "refund",
      cause: `bank-refund:${id}`,
      ...pair,
      note: input.reason,
      entries: refunded("bank", input.amount),
    });
    const told = { type: "payment.refunded", fen: input.amount, note: input.reason } as const;
    await tellNewestOrder(tx, actor, pair, told);
  });
}
