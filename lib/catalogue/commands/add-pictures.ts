import "server-only";
import { changeOf, lockProduct, touch } from "@/lib/catalogue/commands/product-rows";
import { MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import { canManageProducts, productsVisibleTo } from "@/lib/catalogue/policy";
import type { AddPicturesInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { type StoredPicture, storePicture } from "@/lib/platform/pictures";

const FIELD = "pictures";

const assertRoom = (count: number) => {
  if (count > MOST_PICTURES) throw new AppError("tooManyPictures", { field: FIELD });
};

/** Nobody draws pictures for a product that is not theirs or has no room for them. */
async function assertWelcome(actor: Actor, { productId, pictures }: AddPicturesInput) {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const product = await db.product.findFirst({
    where: { AND: [{ id: productId }, productsVisibleTo(actor)] },
    select: { _count: { select: { pictures: true } } },
  });
  if (!product) throw new AppError("notFound");
  assertRoom(product._count.pictures + pictures.length);
}

/** All or none, behind those that are there. Errors: `pictureKind`, `tooManyPictures`. */
export async function addPictures(actor: Actor, input: AddPicturesInput) {
  await assertWelcome(actor, input);
  const drawn: StoredPicture[] = [];
  for (const file of input.pictures) drawn.push(await storePicture(file, FIELD, "public"));
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, input.productId);
    assertRoom(product.pictures.length + drawn.length);
    const next = (product.pictures.at(-1)?.position ?? -1) + 1;
    await tx.picture.createMany({
      data: drawn.map((picture, index) => ({
        ...picture,
        productId: product.id,
        position: next + index,
      })),
    });
    const data = { count: drawn.length };
    await touch(tx, actor, product, [
      { type: "product.picturesAdded", subjectId: product.id, data },
    ]);
    return changeOf(product);
  });
}
