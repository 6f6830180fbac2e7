import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { least } from "@/lib/money/model";
import { adjustOrder } from "@/lib/orders/commands/adjust-order";
import type { OpenOrder } from "@/lib/orders/commands/advance";
import { goodsFen, lateCredit } from "@/lib/orders/model/adjustment";
import { settlement } from "@/lib/orders/model/settlement";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** A promise broken by weeks costs the seller what the trade asks for, once, and never more than is due. */
export async function letOffForLateness(tx: Tx, actor: Actor, order: OpenOrder): Promise<void> {
  if (!order.readyOn) return;
  const { dueFen } = settlement(await tx.instalment.findMany({ where: { orderId: order.id } }));
  const fen = least(lateCredit(goodsFen(order.lines), order.readyOn, now()), dueFen);
  const cause = `order:${order.id}:late`;
  const reason = order.readyOn.toISOString().slice(0, 10);
  await adjustOrder(tx, actor, order, [{ kind: "late_delivery", amountFen: -fen, reason, cause }]);
}
