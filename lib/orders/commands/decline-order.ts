import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advance } from "@/lib/orders/commands/advance";
import { releaseStock } from "@/lib/orders/commands/stock";
import { canAnswerOrders } from "@/lib/orders/policy";
import type { DeclineOrderInput } from "@/lib/orders/schema";

export const declineOrder = (actor: Actor, { orderId, version, reason, note }: DeclineOrderInput) =>
  advance(actor, {
    orderId,
    version,
    to: "declined",
    isAllowed: canAnswerOrders,
    decide: () => ({
      data: { endReason: reason, endNote: note || null },
      event: { type: "order.declined", subjectId: orderId, data: { reason, note } },
    }),
    effect: releaseStock,
  });
