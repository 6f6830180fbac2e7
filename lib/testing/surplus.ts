import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { announce, answer, partsOf } from "@/lib/testing/payments";

/** An order whose transfer brought 5,000 fen too much, and two others of the same pair, nothing paid. */
export async function createSurplus() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const make = async () => {
    const order = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
    return { order, ...(await partsOf(order.id)) };
  };
  const [first, second, third] = [await make(), await make(), await make()];
  const transferId = await announce(buyer, first.deposit.id, first.order.totalFen + 5_000n);
  await confirmTransfer(seller, answer(transferId));
  const spend = (instalmentId: string, amount: bigint) =>
    spendCredit(buyer, { instalmentId, amount, key: newId() });
  return { buyer, seller, first, second, third, transferId, spend };
}

type Ordered = Awaited<ReturnType<typeof createSurplus>>["first"];

export const pairOf = ({ order: { buyerCompanyId, sellerCompanyId } }: Ordered) => ({
  buyerCompanyId,
  sellerCompanyId,
});

export const sendBack = (seller: Actor, { order: { buyerCompanyId } }: Ordered, amount: bigint) =>
  refundByBank(seller, {
    buyerCompanyId,
    key: newId(),
    amount,
    reason: "sent too much",
    sentOn: now().toISOString().slice(0, 10),
  });
