import { expect, test } from "vitest";
import { findPaymentChoices } from "@/lib/checkout/queries/payment-choices";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";

test("each seller's own deposit, and only this buyer's credit with it", async () => {
  const [buyer, other] = [await createBuyer(), await createBuyer()];
  const [strict, kind] = [await createSeller(), await createSeller()];
  await db.company.update({ where: { id: strict.companyId }, data: { depositPercent: 100 } });
  const line = { sellerCompanyId: kind.companyId, limitFen: 50_000n, days: 30 };
  await db.creditLine.create({
    data: { ...line, buyerCompanyId: buyer.companyId, grantedById: kind.userId },
  });
  const parts = [strict, kind].map(({ companyId }) => ({
    sellerId: companyId,
    totals: { goodsFen: 50_000n },
  }));
  const mine = await findPaymentChoices(buyer, parts);
  expect(mine.get(strict.companyId)).toMatchObject({ depositFen: 50_000n, credit: null });
  expect(mine.get(kind.companyId)).toMatchObject({
    depositFen: 15_000n,
    credit: { freeFen: 50_000n, days: 30, problem: null },
  });
  expect((await findPaymentChoices(other, parts)).get(kind.companyId)?.credit).toBeNull();
});
