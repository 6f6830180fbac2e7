import "server-only";
import {
  changeOf,
  lockProduct,
  type OwnProduct,
  touch,
} from "@/lib/catalogue/commands/product-rows";
import type { ProductEvent } from "@/lib/catalogue/events";
import type { SetStockInput, StockEntry } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

const variantOf = (product: OwnProduct, { variantId, was, onHand }: StockEntry) => {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (!variant) throw new AppError("notFound");
  const field = `stock-${variantId}`;
  if (variant.onHand !== was) {
    throw new AppError("stockChanged", { field, values: { onHand: variant.onHand } });
  }
  if (onHand < variant.reserved) {
    throw new AppError("stockBelowReserved", { field, values: { reserved: variant.reserved } });
  }
  return variant;
};

/**
 * What was counted in the store, for each variant. Errors: `stockChanged` (an order took from it since),
 * `stockBelowReserved` (so many are promised to orders).
 */
export async function setStock(actor: Actor, { productId, entries }: SetStockInput) {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, productId);
    const events: ProductEvent[] = [];
    for (const entry of entries) {
      const { sku } = variantOf(product, entry);
      const { count } = await tx.variant.updateMany({
        where: {
          id: entry.variantId,
          productId,
          onHand: entry.was,
          reserved: { lte: entry.onHand },
        },
        data: { onHand: entry.onHand },
      });
      if (count === 0) throw new AppError("conflict");
      const data = { sku, was: entry.was, onHand: entry.onHand };
      events.push({ type: "product.stockSet", subjectId: productId, data });
    }
    if (events.length > 0) await touch(tx, actor, product, events);
    return changeOf(product);
  });
}
