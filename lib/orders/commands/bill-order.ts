import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { billed } from "@/lib/ledger/model/journal";
import type { OpenOrder } from "@/lib/orders/commands/advance";
import { availableFen, creditProblem } from "@/lib/orders/model/credit";
import { toTerms } from "@/lib/orders/model/terms";
import { lockCredit } from "@/lib/orders/queries/credit";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * The seller's yes makes the goods owed. An order on credit must fit the buyer's limit at this very
 * moment: `creditNone`, `creditOverdue`, `creditExceeded` with what is available.
 */
export async function billOrder(tx: Tx, actor: Actor, order: OpenOrder): Promise<void> {
  const { id, totalFen, buyerCompanyId, sellerCompanyId } = order;
  const pair = { buyerCompanyId, sellerCompanyId };
  if (toTerms(order.terms).plan === "credit") {
    const standing = await lockCredit(tx, pair, id);
    const problem = creditProblem(standing, totalFen);
    if (problem)
      throw new AppError(problem, {
        values: { available: standing ? availableFen(standing) : 0n },
      });
  }
  await writeJournal(tx, actor, {
    kind: "order_billed",
    cause: `order:${id}:billed`,
    ...pair,
    orderId: id,
    entries: billed(id, totalFen),
  });
}
