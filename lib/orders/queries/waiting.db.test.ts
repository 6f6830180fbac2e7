import { describe, expect, test } from "vitest";
import { proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import { requestCancellation } from "@/lib/orders/commands/request-cancellation";
import { findOrderMail } from "@/lib/orders/queries/mail";
import { listSellerNeeds } from "@/lib/orders/queries/seller-inbox";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

async function asked() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, status: "in_production", paid: "deposit" });
  const wish = { orderId: order.id, version: 1, reason: "too_slow", note: "too late" } as const;
  await requestCancellation(buyer, wish);
  return { buyer, seller, order };
}

const mailOf = async (type: string) => {
  const event = await db.event.findFirstOrThrow({ where: { type }, orderBy: { seq: "desc" } });
  return findOrderMail(systemActor(), event.id);
};

describe("what waits for an answer", () => {
  test("a wish to cancel is the first thing its seller is asked for, and nobody else", async () => {
    const { seller, order } = await asked();
    const { answerBy } = await db.cancellation.findFirstOrThrow();
    expect(await listSellerNeeds(seller)).toMatchObject([
      { id: order.id, need: "cancellation", due: answerBy },
    ]);
    expect(await listSellerNeeds(await createSeller())).toEqual([]);
  });

  test("a wish to cancel is told to the seller, with the buyer's words", async () => {
    const { seller } = await asked();
    const mail = await mailOf("order.cancellationRequested");
    expect(mail?.readers).toEqual([{ userId: seller.userId, side: "seller" }]);
    expect(mail?.facts.note).toBe("too late");
  });

  test("a proposed change is told to the buyer, one that counts at once to both", async () => {
    const { buyer, seller, order } = await asked();
    const change = {
      orderId: order.id,
      kind: "price_correction",
      amount: 100n,
      reason: "typo",
    } as const;
    await proposeAdjustment(seller, { ...change, favours: "seller", key: "against" });
    expect((await mailOf("order.adjustmentProposed"))?.readers).toEqual([
      { userId: buyer.userId, side: "buyer" },
    ]);
    await proposeAdjustment(seller, { ...change, favours: "buyer", key: "in favour" });
    const mail = await mailOf("order.adjusted");
    expect(mail?.readers.map(({ side }) => side)).toEqual(["buyer", "seller"]);
    expect(mail?.facts.amountFen).toBe(-100n);
  });
});
