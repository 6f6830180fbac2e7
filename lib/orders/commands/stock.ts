import "server-only";
import type { Tx } from "@/lib/platform/db";

type Held = { readonly id: string; readonly variantId: string; readonly reserved: number };

/**
 * In the one order in which placing locks them too, product then variant, since the ready-stock trigger
 * needs both: two commands never wait for each other.
 */
async function lockVariants(tx: Tx, ids: string[]) {
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
