import "server-only";
import { changeOf, lockProduct, touch } from "@/lib/catalogue/commands/product-rows";
import type { MovePictureInput } from "@/lib/catalogue/schema/product-step";
import type { Actor } from "@/lib/identity/actor";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Numbers them from 0; through numbers that none has, since two may not have one at any moment. */
export async function orderPictures(tx: Tx, productId: string, ids: readonly string[]) {
  const place = (offset: number) => tx.$executeRaw`
    update "Picture" p set position = o.at - 1 + ${offset}
    from unnest(${ids}::uuid[]) with ordinality as o(id, at)
    where p.id = o.id and p."productId" = ${productId}::uuid`;
  await place(1_000);
  await place(0);
}

/** The first picture is the cover. */
export async function movePicture(actor: Actor, { productId, pictureId, to }: MovePictureInput) {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, productId);
    const ids = product.pictures.map(({ id }) => id);
    const from = ids.indexOf(pictureId);
    if (from < 0) throw new AppError("notFound");
    const steps = { first: 0, earlier: from - 1, later: from + 1 };
    const wanted = typeof to === "number" ? to : steps[to];
    const position = Math.min(Math.max(wanted, 0), ids.length - 1);
    if (position === from) return changeOf(product);
    const rest = ids.filter((id) => id !== pictureId);
    await orderPictures(tx, productId, rest.toSpliced(position, 0, pictureId));
    const data = { pictureId, position };
    await touch(tx, actor, product, [{ type: "product.pictureMoved", subjectId: productId, data }]);
    return changeOf(product);
  });
}
