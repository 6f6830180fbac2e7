import "server-only";
import {
  assertComplete,
  changeOf,
  lockProductAt,
  stepTo,
} from "@/lib/catalogue/commands/product-rows";
import { showPictures } from "@/lib/catalogue/commands/show-pictures";
import { canPublishProducts } from "@/lib/catalogue/policy";
import type { ProductStepInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** From a draft to the catalogue. Errors: `sellerNotApproved`, `productIncomplete`, `productMoved`, `conflict`. */
export async function publishProduct(actor: Actor, input: ProductStepInput) {
  return transaction(async (tx) => {
    const product = await lockProductAt(tx, actor, input);
    if (!canPublishProducts(actor)) throw new AppError("sellerNotApproved");
    if (product.status !== "draft") throw new AppError("productMoved");
    await assertComplete(tx, product);
    await showPictures(tx, [product]);
    const publishedAt = now();
    const first = { productId: product.id, number: 1, publishedAt };
    await tx.productVersion.createMany({ data: first, skipDuplicates: true });
    await stepTo(tx, actor, product, {
      data: { status: "published", publishedAt: product.publishedAt ?? publishedAt },
      event: { type: "product.published", subjectId: product.id },
    });
    return changeOf(product, true);
  });
}
