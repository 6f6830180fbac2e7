import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { granted } from "@/lib/ledger/model/journal";
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
    const cause = `grant:${actor.companyId}:${input.key}`;
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${cause}, 0))`;
    if (await tx.journal.findUnique({ where: { cause } })) return;
    await writeJournal(tx, actor, {
      kind: "credit_granted",
      cause,
      ...pair,
      note: input.reason,
      entries: granted(input.amount),
    });
  });
}
