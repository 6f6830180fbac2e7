import "server-only";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Held = { readonly id: string; readonly variantId: string; readonly reserved: number };

/**
 * In the one order in which placing locks them too, product then variant, since the ready-stock trigger
 * needs both: two commands never wait for each other.
 */
export async function lockVariants(tx: Tx, ids: readonly string[]) {
  await tx.$queryRaw`
    select 1 from "Variant" v join "Product" p on p.id = v."productId"
    where v.id = any(${ids}::uuid[]) order by p.id, v.id for no key update of p, v`;
}

const byVariant = (a: Held, b: Held) => (a.variantId < b.variantId ? -1 : 1);

/** What an order that ends without goods held goes back on sale. */
export async function releaseStock(tx: Tx, order: { id: string; lines: readonly Held[] }) {
  const held = order.lines.filter(({ reserved }) => reserved > 0).sort(byVariant);
  if (held.length === 0) return;
  await lockVariants(
    tx,
    held.map(({ variantId }) => variantId),
  );
  for (const line of held) {
    await tx.variant.update({
      where: { id: line.variantId },
      data: { reserved: { decrement: line.reserved } },
    });
  }
  await tx.orderLine.updateMany({ where: { orderId: order.id }, data: { reserved: 0 } });
}

type Made = Held & { readonly readyPieces: number };

/** Pieces in containers that have not left: still counted as ready, but no longer at hand. */
async function piecesLoaded(tx: Tx, orderId: string) {
  const rows = await tx.lotLine.groupBy({
    by: ["orderLineId"],
    where: { orderId, lot: { containerId: { not: null }, status: { in: ["at_yard", "loaded"] } } },
    _sum: { quantity: true },
  });
  return new Map(rows.map(({ orderLineId, _sum }) => [orderLineId, _sum.quantity ?? 0]));
}

/** Pieces that were made ready go back to the booth's store. */
export async function restock(
  tx: Tx,
  pieces: readonly { readonly id: string; readonly variantId: string; readonly back: number }[],
) {
  await lockVariants(
    tx,
    pieces.map(({ variantId }) => variantId),
  );
  for (const { id, variantId, back } of pieces) {
    await tx.variant.update({ where: { id: variantId }, data: { onHand: { increment: back } } });
    await tx.orderLine.update({ where: { id }, data: { readyPieces: { decrement: back } } });
  }
}

/**
 * A confirmed order ends: what was made for it and is not loaded is the seller's ready stock, and all its
 * cartons, also those on their way, are the seller's. The order's row is locked.
 */
export async function returnGoods(tx: Tx, order: { id: string; lines: readonly Made[] }) {
  const loaded = await piecesLoaded(tx, order.id);
  const pieces = order.lines
    .map(({ id, variantId, readyPieces }) => ({
      id,
      variantId,
      back: readyPieces - (loaded.get(id) ?? 0),
    }))
    .filter(({ back }) => back > 0);
  if (pieces.length > 0) await restock(tx, pieces);
  await tx.lot.updateMany({
    where: { orderId: order.id },
    data: { releasedAt: now(), version: { increment: 1 } },
  });
}

/** Pieces made ready leave the booth's store, as far as they were held there. */
export async function consumeStock(tx: Tx, ready: readonly (Held & { readonly pieces: number })[]) {
  const held = ready
    .map((line) => ({ ...line, taken: Math.min(line.reserved, line.pieces) }))
    .filter(({ taken }) => taken > 0)
    .sort(byVariant);
  if (held.length === 0) return;
  await lockVariants(
    tx,
    held.map(({ variantId }) => variantId),
  );
  for (const { id, variantId, taken } of held) {
    await tx.variant.update({
      where: { id: variantId },
      data: { reserved: { decrement: taken }, onHand: { decrement: taken } },
    });
    await tx.orderLine.update({ where: { id }, data: { reserved: { decrement: taken } } });
  }
}
