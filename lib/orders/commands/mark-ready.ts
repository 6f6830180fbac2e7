import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findVisible, type OpenOrder, take } from "@/lib/orders/commands/advance";
import { letOffForLateness } from "@/lib/orders/commands/let-off";
import { consumeStock } from "@/lib/orders/commands/stock";
import type { OrderEvent } from "@/lib/orders/events";
import { cartonsOf, openCartons, openPieces, piecesIn } from "@/lib/orders/model/pieces";
import { canMakeOrders } from "@/lib/orders/policy";
import type { MarkReadyInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

type ReadyLine = OpenOrder["lines"][number] & { pieces: number };

/** Errors: `nothingReady`, `moreThanOpen` (at the line). */
function readyLines(order: OpenOrder, cartons: ReadonlyMap<number, number>): ReadyLine[] {
  const ready = order.lines.map((line) => {
    const pieces = piecesIn(line, cartons.get(line.position) ?? 0);
    if (pieces === null) {
      throw new AppError("moreThanOpen", {
        field: `cartons-${line.position}`,
        values: { cartons: openCartons(line) },
      });
    }
    return { ...line, pieces };
  });
  const some = ready.filter(({ pieces }) => pieces > 0);
  if (some.length === 0) throw new AppError("nothingReady");
  return some;
}

function readyEvent(
  subjectId: string,
  ready: readonly ReadyLine[],
  openCartons: number,
): OrderEvent {
  const cartons = ready.reduce(
    (sum, line) => sum + cartonsOf(line.pieces, line.piecesPerCarton),
    0,
  );
  return openCartons === 0
    ? { type: "order.ready", subjectId, data: { cartons } }
    : { type: "order.partReady", subjectId, data: { cartons, openCartons } };
}

/** Part by part; the order is ready once no piece is open. */
export async function markReady(actor: Actor, { orderId, version, cartons }: MarkReadyInput) {
  return transaction(async (tx) => {
    const order = await findVisible(tx, actor, orderId);
    if (!canMakeOrders(actor)) throw new AppError("forbidden");
    if (order.status !== "in_production") throw new AppError("orderMoved");
    if (order.version !== version) throw new AppError("conflict");

    const ready = readyLines(order, cartons);
    const made = new Map(ready.map(({ id, pieces }) => [id, pieces]));
    const stillOpen = order.lines.reduce(
      (sum, line) =>
        sum + cartonsOf(openPieces(line) - (made.get(line.id) ?? 0), line.piecesPerCarton),
      0,
    );
    const isReady = stillOpen === 0;
    await take(tx, order, isReady ? { status: "ready", readyAt: now() } : {});
    for (const { id, pieces } of ready) {
      await tx.orderLine.update({ where: { id }, data: { readyPieces: { increment: pieces } } });
    }
    await consumeStock(tx, ready);

    await record(tx, actor, readyEvent(orderId, ready, stillOpen));
    if (isReady) await letOffForLateness(tx, actor, order);
    return { isReady };
  });
}
