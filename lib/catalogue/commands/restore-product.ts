import "server-only";
import { changeOf, lockProductAt, stepTo } from "@/lib/catalogue/commands/product-rows";
import type { ProductStepInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Back among the drafts, to be looked through before it is on sale again. Errors: `productMoved`, `conflict`. */
export async function restoreProduct(actor: Actor, input: ProductStepInput) {
  return transaction(async (tx) => {
    const product = await lockProductAt(tx, actor, input);
    if (product.status !== "archived") throw new AppError("productMoved");
    await stepTo(tx, actor, product, {
      data: { status: "draft" },
      event: { type: "product.restored", subjectId: product.id },
    });
    return changeOf(product);
  });
}
