import "server-only";
import { nextLotNumber } from "@/lib/logistics/commands/lot-steps";
import { cartonCount, piecesIn, splitRange } from "@/lib/logistics/model/shipment";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Lot, LotLine, OrderLine } from "@/prisma/generated/client";

export type SplittableLot = Lot & {
  lines: (LotLine & {
    orderLine: Pick<
      OrderLine,
      "position" | "quantity" | "cancelledPieces" | "piecesPerCarton" | "cartonCm3" | "grossGrams"
    >;
  })[];
};

/** What `splitLot` needs to know of a lot. */
export const splittable = {
  lines: {
    include: {
      orderLine: {
        select: {
          position: true,
          quantity: true,
          cancelledPieces: true,
          piecesPerCarton: true,
          cartonCm3: true,
          grossGrams: true,
        },
      },
    },
    orderBy: { cartonFrom: "asc" },
  },
} as const;

type Part = {
  orderLineId: string;
  cartonFrom: number;
  cartonTo: number;
  quantity: number;
  cm3: bigint;
  grams: bigint;
};

function part(
  line: SplittableLot["lines"][number],
  range: { from: number; to: number } | null,
): Part[] {
  if (!range) return [];
  const { orderLine, orderLineId } = line;
  const count = BigInt(cartonCount(range));
  const ordered = orderLine.quantity - orderLine.cancelledPieces;
  return [
    {
      orderLineId,
      cartonFrom: range.from,
      cartonTo: range.to,
      quantity: piecesIn(range, ordered, orderLine.piecesPerCarton),
      cm3: count * BigInt(orderLine.cartonCm3),
      grams: count * BigInt(orderLine.grossGrams),
    },
  ];
}

const measure = (parts: readonly Part[]) => ({
  cartons: parts.reduce((sum, { cartonFrom, cartonTo }) => sum + cartonTo - cartonFrom + 1, 0),
  volumeCm3: parts.reduce((sum, { cm3 }) => sum + cm3, 0n),
  grossGrams: parts.reduce((sum, { grams }) => sum + grams, 0n),
});

const rows = (lot: SplittableLot, lotId: string, parts: readonly Part[]) =>
  parts.map(({ cm3: _cm3, grams: _grams, ...line }) => ({ ...line, lotId, orderId: lot.orderId }));

/** The goods have stood at the point since they came; a count at the counter does not start the free days again. */
async function keepArrival(tx: Tx, fromId: string, toId: string) {
  const arrival = await tx.milestone.findFirst({
    where: { lotId: fromId, code: "AT_PICKUP_POINT" },
    orderBy: { at: "desc" },
  });
  if (arrival) await tx.milestone.create({ data: { ...arrival, id: newId(), lotId: toId } });
}

/**
 * Keeps the first cartons of each line, by position, in the lot and makes a new lot of the others, which
 * inherits its state. The order's row is locked. Returns the kept pieces.
 */
export async function splitLot(tx: Tx, lot: SplittableLot, keep: ReadonlyMap<number, number>) {
  const kept: Part[] = [];
  const rest: Part[] = [];
  for (const line of lot.lines) {
    const range = { from: line.cartonFrom, to: line.cartonTo };
    const [first, second] = splitRange(range, keep.get(line.orderLine.position) ?? 0);
    kept.push(...part(line, first));
    rest.push(...part(line, second));
  }
  const other = await tx.lot.create({
    data: {
      id: newId(),
      number: await nextLotNumber(tx, lot.orderId),
      orderId: lot.orderId,
      buyerCompanyId: lot.buyerCompanyId,
      sellerCompanyId: lot.sellerCompanyId,
      containerId: lot.status === "at_yard" ? null : lot.containerId,
      status: lot.status,
      createdAt: lot.createdAt,
      releasedAt: lot.releasedAt,
      ...measure(rest),
    },
  });
  await keepArrival(tx, lot.id, other.id);
  await tx.lotLine.deleteMany({ where: { lotId: lot.id } });
  await tx.lotLine.createMany({ data: [...rows(lot, lot.id, kept), ...rows(lot, other.id, rest)] });
  const changed = await tx.lot.update({ where: { id: lot.id }, data: measure(kept) });
  return { lot: changed, lines: rows(lot, lot.id, kept), otherId: other.id };
}
