import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advance, type OpenOrder } from "@/lib/orders/commands/advance";
import { endDebt } from "@/lib/orders/commands/end-debt";
import { isBeforeProduction } from "@/lib/orders/model/version";
import { canCancelOrders } from "@/lib/orders/policy";
import type { CancelOrderInput } from "@/lib/orders/schema";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * Free until money was confirmed, and not while some is said to be on its way: it would arrive for
 * nothing. Read once the order's row is ours: announcing and confirming take that row too, so one of
 * the two sees the other.
 */
async function refusePaid(tx: Tx, { id: orderId }: OpenOrder) {
  const paid = await tx.instalment.count({ where: { orderId, confirmedFen: { gt: 0n } } });
  if (paid > 0) throw new AppError("cancelNeedsSeller");
  const ours = { shares: { some: { instalment: { orderId } } } };
  const claims = await tx.transfer.count({ where: { ...ours, status: "claimed" } });
  if (claims > 0) throw new AppError("cancelAnnounced");
  const online = await tx.onlinePayment.count({
    where: { instalment: { orderId }, status: { in: ["opening", "open", "checking"] } },
  });
  if (online > 0) throw new AppError("cancelAnnounced");
}

export const cancelOrder = (actor: Actor, { orderId, version, reason, note }: CancelOrderInput) =>
  advance(actor, {
    orderId,
    version,
    to: "cancelled",
    isAllowed: canCancelOrders,
    decide: (order) => {
      if (!isBeforeProduction(order.status)) throw new AppError("cancelNeedsSeller");
      return {
        data: { endReason: reason, endNote: note || null },
        event: { type: "order.cancelled", subjectId: orderId, data: { reason, note } },
      };
    },
    effect: async (tx, order) => {
      await refusePaid(tx, order);
      await endDebt(tx, actor, order, { reason: note || reason, feeFen: 0n });
    },
  });
