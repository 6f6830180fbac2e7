import "server-only";
import { type PaymentChoice, paymentChoice } from "@/lib/checkout/model/payment";
import type { BuyerActor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { termsOf } from "@/lib/orders/model/terms";
import { findCredit } from "@/lib/orders/queries/credit";
import { db } from "@/lib/platform/db";

type Part = { readonly sellerId: string; readonly totals: { readonly goodsFen: Fen } };

/** For each seller's part of the cart: its terms, and the credit this buyer has there. */
export async function findPaymentChoices(
  buyer: Pick<BuyerActor, "companyId">,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, PaymentChoice>> {
  const ids = parts.map(({ sellerId }) => sellerId);
  const [sellers, credit] = await Promise.all([
    db.company.findMany({
      where: { id: { in: ids } },
      select: { id: true, depositPercent: true },
    }),
    findCredit(db, buyer.companyId, ids),
  ]);
  return new Map(
    parts.flatMap(({ sellerId, totals }) => {
      const seller = sellers.find(({ id }) => id === sellerId);
      if (!seller) return [];
      const standing = credit.get(sellerId) ?? null;
      return [[sellerId, paymentChoice(totals.goodsFen, termsOf(seller), standing)]];
    }),
  );
}
