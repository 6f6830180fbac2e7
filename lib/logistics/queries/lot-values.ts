import "server-only";
import { isLoaded } from "@/lib/logistics/model/shipment";
import type { Fen } from "@/lib/money/model";
import { goodsFen } from "@/lib/orders/model/adjustment";
import type { LotValue } from "@/lib/orders/model/lot-share";
import type { Db, Tx } from "@/lib/platform/db";

export type LotValues = {
  readonly lots: readonly (LotValue & { readonly number: number })[];
  /** Several lots, or some pieces not handed over yet. */
  readonly isInParts: boolean;
  /** Those planned into a container or further. */
  readonly loaded: readonly string[];
  /** Value of all pieces that are to be sent. */
  readonly goodsFen: Fen;
};

/** What each lot of an order is worth at the agreed prices. The caller has proven that it may know the order. */
export async function findLotValues(from: Db | Tx, orderId: string): Promise<LotValues> {
  const [lots, lines] = await Promise.all([
    from.lot.findMany({
      where: { orderId },
      orderBy: { number: "asc" },
      select: {
        id: true,
        number: true,
        status: true,
        containerId: true,
        lines: { select: { quantity: true, orderLine: { select: { unitPrice: true } } } },
      },
    }),
    from.orderLine.findMany({
      where: { orderId },
      select: { unitPrice: true, quantity: true, cancelledPieces: true },
    }),
  ]);
  const handed = lots.flatMap((lot) => lot.lines).reduce((all, { quantity }) => all + quantity, 0);
  const ordered = lines.reduce((all, line) => all + line.quantity - line.cancelledPieces, 0);
  return {
    isInParts: lots.length > 1 || (lots.length === 1 && handed < ordered),
    lots: lots.map(({ id, number, lines: parts }) => ({
      id,
      number,
      lines: parts.map(({ quantity, orderLine }) => ({ quantity, unitPrice: orderLine.unitPrice })),
    })),
    loaded: lots.filter(isLoaded).map(({ id }) => id),
    goodsFen: goodsFen(lines),
  };
}
