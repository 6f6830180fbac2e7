import "server-only";
import { canMove, type OrderStatus } from "@/lib/orders/model/status";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

type Movable = { readonly id: string; readonly status: OrderStatus; readonly version: number };

/** Part of a command: moves a row that the command has read; a lost race becomes a conflict. */
export async function moveOrder<O extends Movable>(tx: Tx, order: O, to: OrderStatus): Promise<O> {
  if (!canMove(order.status, to)) throw new AppError("conflict");
  const { version } = await tx.order.update({
    where: { id: order.id, status: order.status, version: order.version },
    data: {
      status: to,
      version: { increment: 1 },
      ...(to === "picked_up" && { pickedUpAt: now() }),
    },
    select: { version: true },
  });
  return { ...order, status: to, version };
}
