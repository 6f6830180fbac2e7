import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { OrderStatus } from "@/lib/orders/model/status";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import type { AnnounceTransferInput, ConfirmTransferInput } from "@/lib/payments/schema";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

/** The deposit and the balance of an order. */
export async function partsOf(orderId: string) {
  const [deposit, balance] = await db.instalment.findMany({
    where: { orderId },
    orderBy: { kind: "asc" },
  });
  if (!deposit || !balance) throw new Error("an order has two instalments");
  return { deposit, balance };
}

/** An accepted order of 480 pieces, nothing paid. */
export async function createUnpaidOrder(status: OrderStatus = "confirmed") {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({
    buyer,
    seller,
    status,
    lines: [{ quantity: 480 }],
    paid: "nothing",
  });
  return { buyer, seller, order, ...(await partsOf(order.id)) };
}

/** What a buyer sends; a new key each time. */
export const announcement = (
  instalmentId: string,
  amount: bigint,
  more: Partial<AnnounceTransferInput> = {},
) => ({
  for: [instalmentId],
  key: newId(),
  amount,
  sentOn: now().toISOString().slice(0, 10),
  payer: "Bazar Trade",
  isThirdParty: false,
  slip: undefined,
  ...more,
});

export const announce = async (buyer: Actor, instalmentId: string, amount: bigint) =>
  (await announceTransfer(buyer, announcement(instalmentId, amount))).transferId;

export const answer = (
  transferId: string,
  more: Partial<ConfirmTransferInput> = {},
): ConfirmTransferInput => ({
  transferId,
  decision: "full",
  amount: undefined,
  reason: "",
  ...more,
});

export const confirmedFen = async (id: string) =>
  (await db.instalment.findUniqueOrThrow({ where: { id } })).confirmedFen;

/** A paid deposit and nothing else, of an order in the given state. */
export async function createPaidDeposit(
  status: "confirmed" | "in_production" | "ready" = "in_production",
) {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({
    buyer,
    seller,
    status,
    lines: [{ quantity: 480 }],
    paid: "deposit",
  });
  return { buyer, seller, order, ...(await partsOf(order.id)) };
}
