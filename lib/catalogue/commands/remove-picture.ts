import "server-only";
import { orderPictures } from "@/lib/catalogue/commands/move-picture";
import { changeOf, lockProduct, touch } from "@/lib/catalogue/commands/product-rows";
import type { RemovePictureInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** The stored files stay: an order may still show one. Errors: `pictureNeeded` (the last one of goods on sale). */
export async function removePicture(actor: Actor, { productId, pictureId }: RemovePictureInput) {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, productId);
    const rest = product.pictures.filter(({ id }) => id !== pictureId);
    if (rest.length === product.pictures.length) throw new AppError("notFound");
    if (rest.length === 0 && product.status === "published") throw new AppError("pictureNeeded");
    await tx.picture.delete({ where: { id: pictureId } });
    await orderPictures(
      tx,
      productId,
      rest.map(({ id }) => id),
    );
    await touch(tx, actor, product, [
      { type: "product.pictureRemoved", subjectId: productId, data: { pictureId } },
    ]);
    return changeOf(product);
  });
}
