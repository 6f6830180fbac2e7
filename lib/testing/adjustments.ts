import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import { newId } from "@/lib/platform/ids";

/** The seller lowers the price of an order. */
export const makeCheaper = (seller: Actor, orderId: string, amount: bigint) =>
  proposeAdjustment(seller, {
    orderId,
    key: newId(),
    kind: "price_correction",
    favours: "buyer",
    amount,
    reason: "scratched boxes",
  });
