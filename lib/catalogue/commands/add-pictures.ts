import "server-only";
import { attachPictures } from "@/lib/catalogue/commands/attach-pictures";
import { canManageProducts, productsVisibleTo } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { type StoredPicture, storePicture } from "@/lib/platform/pictures";

type AddPicturesInput = { productId: string; pictures: readonly (File | Uint8Array)[] };

/** Nobody draws pictures for a product that is not theirs. */
async function assertOwn(actor: Actor, productId: string) {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const own = await db.product.count({
    where: { AND: [{ id: productId }, productsVisibleTo(actor)] },
  });
  if (own === 0) throw new AppError("notFound");
}

/** All or none, each once. Errors: those of `storePicture`, `tooManyPictures`. */
export async function addPictures(actor: Actor, { productId, pictures }: AddPicturesInput) {
  await assertOwn(actor, productId);
  const drawn: StoredPicture[] = [];
  for (const picture of pictures) drawn.push(await storePicture(picture, "pictures"));
  return attachPictures(actor, productId, drawn);
}
