import "server-only";
import type { ReadOrder } from "@/lib/documents/commands/read-order";
import type { DollarRate } from "@/lib/documents/model/customs";
import type { LotFacts, LotLineFacts } from "@/lib/documents/model/order-facts";
import { type Fen, lineTotal, sum } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";

/** All goods of a container, whosever they are: one figure, which is printed only where it is over the limit. */
async function containerFen(tx: Tx, containerId: string): Promise<Fen> {
  const lines = await tx.lotLine.findMany({
    where: { lot: { containerId } },
    select: { quantity: true, orderLine: { select: { unitPrice: true } } },
  });
  return sum(lines.map(({ quantity, orderLine }) => lineTotal(orderLine.unitPrice, quantity)));
}

/** A lot of that order in its container; null while it is in none. */
export async function readLot(
  tx: Tx,
  { row, lines }: ReadOrder,
  lotId: string,
): Promise<LotFacts | null> {
  const lot = await tx.lot.findFirst({
    where: { id: lotId, orderId: row.id },
    include: { container: true, lines: true },
  });
  if (!lot?.container) return null;
  const cancelled = new Map(row.lines.map((line) => [line.id, line.cancelledPieces]));
  const loaded = lot.lines
    .flatMap(({ orderLineId, cartonFrom: from, cartonTo: to }): LotLineFacts[] => {
      const line = lines.get(orderLineId);
      if (!line) return [];
      const quantity = line.quantity - (cancelled.get(orderLineId) ?? 0);
      return [{ line: { ...line, quantity }, cartons: { from, to } }];
    })
    .sort((a, b) => a.line.position - b.line.position);
  return {
    number: lot.number,
    container: lot.container.number,
    seal: lot.container.sealNumber,
    containerFen: await containerFen(tx, lot.container.id),
    lines: loaded,
  };
}

/** Yuan for a US dollar as somebody verified it; null where nobody did, and then no figure is made up. */
export async function readDollarRate(tx: Tx): Promise<DollarRate | null> {
  const fact = await tx.countryFact.findFirst({
    where: { countryCode: "CN", key: "cnyPerUsd", isVerified: true },
  });
  const rate = Number(fact?.value);
  if (!fact || !Number.isFinite(rate) || rate <= 0) return null;
  return { cny: BigInt(Math.round(rate * 10_000)), asOf: fact.asOf.toISOString().slice(0, 10) };
}
