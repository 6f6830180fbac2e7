import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockCreditOf } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { granted } from "@/lib/ledger/model/journal";
import { tellNewestOrder } from "@/lib/payments/commands/tell-newest-order";
import { canRefund } from "@/lib/payments/policy";
import type { GrantCreditInput } from "@/lib/payments/schema";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * The seller gives a known buyer credit on the next order, as thanks or amends. The same key gives it
 * once. Errors: `forbidden`, `notFound` (no order between the two was ever confirmed).
 */
export async function grantCredit(actor: Actor, input: GrantCreditInput) {
  if (!canRefund(actor)) throw new AppError("forbidden");
  const pair = { buyerCompanyId: input.buyerCompanyId, sellerCompanyId: actor.companyId };
  await transaction(async (tx) => {
    if ((await tx.journal.count({ where: pair })) === 0) throw new AppError("notFound");
    const cause = `grant:${actor.companyId}:${input.buyerCompanyId}:${input.key}`;
    await lockCreditOf(tx, pair);
    if (await tx.journal.findUnique({ where: { cause } })) return;
    await writeJournal(tx, actor, {
      kind: "credit_granted",
      cause,
      ...pair,
      note: input.reason,
      entries: granted(input.amount),
    });
    const told = { type: "payment.credited", fen: input.amount, note: input.reason } as const;
    await tellNewestOrder(tx, actor, pair, told);
  });
}
