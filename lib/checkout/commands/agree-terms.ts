import "server-only";
import type { BuyerActor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { availableFen, creditProblem } from "@/lib/orders/model/credit";
import { onCredit, type Terms, termsOf } from "@/lib/orders/model/terms";
import { findCredit } from "@/lib/orders/queries/credit";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

type Part = { readonly sellerId: string; readonly totalFen: Fen };

/**
 * The terms each seller's part is placed with: the seller's own, or the credit that the buyer chose and
 * has. Errors: `creditNone`, `creditOverdue`, `creditExceeded`; the seller's yes looks again.
 */
export async function agreeTerms(
  tx: Tx,
  buyer: Pick<BuyerActor, "companyId">,
  parts: readonly Part[],
  creditSellerIds: readonly string[],
): Promise<ReadonlyMap<string, Terms>> {
  const ids = parts.map(({ sellerId }) => sellerId);
  const sellers = await tx.company.findMany({
    where: { id: { in: ids } },
    select: { id: true, depositPercent: true },
  });
  const asked = parts.filter(({ sellerId }) => creditSellerIds.includes(sellerId));
  const credit =
    asked.length > 0
      ? await findCredit(
          tx,
          buyer.companyId,
          asked.map(({ sellerId }) => sellerId),
        )
      : new Map();
  for (const { sellerId, totalFen } of asked) {
    const standing = credit.get(sellerId) ?? null;
    const problem = creditProblem(standing, totalFen);
    if (problem)
      throw new AppError(problem, {
        values: { available: standing ? availableFen(standing) : 0n },
      });
  }
  return new Map(
    sellers.map((seller) => {
      const terms = termsOf(seller);
      const days = credit.get(seller.id)?.days;
      return [seller.id, days ? onCredit(terms, days) : terms];
    }),
  );
}
