import "server-only";
import { textIn } from "@/lib/documents/commands/event-data";
import type { ReadOrder } from "@/lib/documents/commands/read-order";
import { amountOf, partOfLine } from "@/lib/documents/model/goods";
import { changeOfLot, type LoadedLot, sharedKinds } from "@/lib/documents/model/lot-change";
import type { LotFacts, LotLineFacts } from "@/lib/documents/model/order-facts";
import { findContainerFen } from "@/lib/logistics/queries/market-limit";
import { type Fen, lineTotal, sum } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

type LotRow = Prisma.LotGetPayload<{ include: { lines: true } }>;

/** Its cartons of each line, whose quantity is what of it was not called off. */
function linesOf({ row, lines }: ReadOrder, lot: LotRow): LotLineFacts[] {
  const cancelled = new Map(row.lines.map((line) => [line.id, line.cancelledPieces]));
  return lot.lines
    .flatMap(({ orderLineId, cartonFrom: from, cartonTo: to }): LotLineFacts[] => {
      const line = lines.get(orderLineId);
      if (!line) return [];
      const quantity = line.quantity - (cancelled.get(orderLineId) ?? 0);
      return [{ line: { ...line, quantity }, cartons: { from, to } }];
    })
    .sort((a, b) => a.line.position - b.line.position);
}

/** The order's lots that left, in that order. */
async function readLoaded(tx: Tx, order: ReadOrder): Promise<LoadedLot[]> {
  const orderId = order.row.id;
  const events = await tx.event.findMany({
    where: { type: "lot.loaded", subjectId: orderId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const lots = await tx.lot.findMany({ where: { orderId }, include: { lines: true } });
  return events.flatMap(({ at, data }) => {
    const lot = lots.find(({ id }) => id === textIn(data, "lotId"));
    return lot ? [{ id: lot.id, at, goodsFen: amountOf(linesOf(order, lot).map(partOfLine)) }] : [];
  });
}

/** The lot's part of the changes of price that were accepted before it left. */
async function readChange(tx: Tx, order: ReadOrder, lotId: string): Promise<Fen> {
  const adjustments = await tx.adjustment.findMany({
    where: { orderId: order.row.id, status: "accepted", kind: { in: [...sharedKinds] } },
  });
  const changes = adjustments.map(({ amountFen, createdAt, decidedAt }) => ({
    fen: amountFen,
    at: decidedAt ?? createdAt,
  }));
  const goodsFen = order.row.lines.map(({ unitPrice, quantity, cancelledPieces }) =>
    lineTotal(unitPrice, quantity - cancelledPieces),
  );
  return changeOfLot(lotId, await readLoaded(tx, order), changes, sum(goodsFen));
}

/** A lot of that order in its container; null while it is in none. */
export async function readLot(tx: Tx, order: ReadOrder, lotId: string): Promise<LotFacts | null> {
  const lot = await tx.lot.findFirst({
    where: { id: lotId, orderId: order.row.id },
    include: { container: true, lines: true },
  });
  if (!lot?.container) return null;
  return {
    number: lot.number,
    container: lot.container.number,
    seal: lot.container.sealNumber,
    containerFen: await findContainerFen(tx, lot.container.id),
    changeFen: await readChange(tx, order, lot.id),
    lines: linesOf(order, lot),
  };
}
