import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { adjustOrder } from "@/lib/orders/commands/adjust-order";
import type { OpenOrder } from "@/lib/orders/commands/advance";
import { lockVariants, releaseStock, returnGoods } from "@/lib/orders/commands/stock";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { settlement } from "@/lib/orders/model/settlement";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/**
 * An ended order owes nothing but its fee; money beyond that becomes the buyer's credit, and stock that
 * was held or made for it is the seller's again.
 */
export async function endDebt(
  tx: Tx,
  actor: Actor,
  order: OpenOrder,
  { reason, feeFen }: { reason: string; feeFen: Fen },
): Promise<void> {
  await lockVariants(
    tx,
    order.lines.map(({ variantId }) => variantId),
  );
  await releaseStock(tx, order);
  if (order.confirmedAt === null) return;
  await returnGoods(tx, order);
  await tx.cancellation.updateMany({
    where: { orderId: order.id, status: "requested" },
    data: {
      status: "accepted",
      decidedAt: now(),
      decidedById: actor.kind === "system" ? null : actor.userId,
    },
  });
  await tx.instalment.updateMany({
    where: { orderId: order.id, kind: "credit", dueOn: null },
    data: { dueOn: dayInYiwu(now()) },
  });
  const { dueFen } = settlement(await tx.instalment.findMany({ where: { orderId: order.id } }));
  await adjustOrder(tx, actor, order, [
    { kind: "cancellation", amountFen: -dueFen, reason, cause: `order:${order.id}:cancelled` },
    { kind: "cancellation_fee", amountFen: feeFen, reason, cause: `order:${order.id}:fee` },
  ]);
}
