import "server-only";
import { changeOf, lockProduct, touch } from "@/lib/catalogue/commands/product-rows";
import type { PublishVersionInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * The product's next version, with what improved in it, inside the caller's transaction; the product
 * stays locked to its end. Errors: `notFound`, `forbidden`, `conflict` (it was published already),
 * `productNotPublished`.
 */
export async function addVersion(tx: Tx, actor: Actor, input: PublishVersionInput) {
  const product = await lockProduct(tx, actor, input.productId);
  if (product.status === "draft") throw new AppError("productNotPublished");
  if (product.versionNumber !== input.productVersion) throw new AppError("conflict");
  const number = product.versionNumber + 1;
  const version = { productId: product.id, number, note: input.notes, publishedAt: now() };
  await tx.productVersion.create({ data: version });
  await tx.product.update({ where: { id: product.id }, data: { versionNumber: number } });
  await touch(tx, actor, product, [
    { type: "product.versionPublished", subjectId: product.id, data: { number } },
  ]);
  return { ...changeOf(product), number };
}

export const publishVersion = (actor: Actor, input: PublishVersionInput) =>
  transaction((tx) => addVersion(tx, actor, input));
