import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { refunded } from "@/lib/ledger/model/journal";
import { canRefund } from "@/lib/payments/policy";
import type { RefundByBankInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { isTaken, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/**
 * The seller notes a transfer back to the buyer, out of the buyer's credit; never more than that.
 * The same key is the same refund. Errors: `forbidden`, `notFound`, `creditTooSmall`.
 */
export async function refundByBank(actor: Actor, input: RefundByBankInput) {
  if (!canRefund(actor)) throw new AppError("forbidden");
  const pair = { buyerCompanyId: input.buyerCompanyId, sellerCompanyId: actor.companyId };
  const id = newId();
  try {
    await transaction(async (tx) => {
      const known = { sellerCompanyId: actor.companyId, key: input.key };
      if (await tx.bankRefund.findUnique({ where: { sellerCompanyId_key: known } })) return;
      if ((await tx.journal.count({ where: pair })) === 0) throw new AppError("notFound");
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
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}
