import "server-only";
import { changeOf, lockProduct } from "@/lib/catalogue/commands/product-rows";
import type { DescribePictureInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** What those hear who do not see it. */
export async function describePicture(
  actor: Actor,
  { productId, pictureId, alt }: DescribePictureInput,
) {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, productId);
    const { count } = await tx.picture.updateMany({
      where: { id: pictureId, productId },
      data: { alt },
    });
    if (count === 0) throw new AppError("notFound");
    return changeOf(product);
  });
}
