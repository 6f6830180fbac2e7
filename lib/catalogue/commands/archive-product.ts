import "server-only";
import { changeOf, lockProductAt, stepTo } from "@/lib/catalogue/commands/product-rows";
import type { ProductStepInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Off sale; placed orders go on. Errors: `productMoved`, `conflict`. */
export async function archiveProduct(actor: Actor, input: ProductStepInput) {
  return transaction(async (tx) => {
    const product = await lockProductAt(tx, actor, input);
    if (product.status === "archived") throw new AppError("productMoved");
    await stepTo(tx, actor, product, {
      data: { status: "archived" },
      event: { type: "product.archived", subjectId: product.id },
    });
    return changeOf(product);
  });
}
