import "server-only";
import {
  changeOf,
  lockProduct,
  type OwnProduct,
  touch,
} from "@/lib/catalogue/commands/product-rows";
import { showPicture } from "@/lib/catalogue/commands/show-pictures";
import { MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import type { Actor } from "@/lib/identity/actor";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { StoredPicture } from "@/lib/platform/pictures";

/** The same picture is drawn to the same bytes, so their hash names it. */
export function pictureName({ keys }: { keys: unknown }): string | null {
  const zoom: unknown = new Map(Object.entries(keys ?? {})).get("zoom");
  return typeof zoom === "string" ? zoom : null;
}

function missingOf(product: OwnProduct, drawn: readonly StoredPicture[]): StoredPicture[] {
  const known = new Set(product.pictures.map(pictureName));
  const named = new Map(drawn.map((picture) => [picture.keys.zoom, picture]));
  return [...named.values()].filter(({ keys }) => !known.has(keys.zoom));
}

/** The same inside the caller's transaction, for a product it has locked. Answers how many were missing. */
export async function addMissingPictures(
  tx: Tx,
  actor: Actor,
  product: OwnProduct,
  drawn: readonly StoredPicture[],
): Promise<number> {
  const missing = missingOf(product, drawn);
  if (missing.length === 0) return 0;
  if (product.pictures.length + missing.length > MOST_PICTURES) {
    throw new AppError("tooManyPictures", { field: "pictures" });
  }
  const isPublic = product.status === "published";
  if (isPublic) await Promise.all(missing.map(showPicture));
  const next = (product.pictures.at(-1)?.position ?? -1) + 1;
  await tx.picture.createMany({
    data: missing.map((picture, index) => ({
      ...picture,
      productId: product.id,
      position: next + index,
      isPublic,
    })),
  });
  const data = { count: missing.length };
  await touch(tx, actor, product, [{ type: "product.picturesAdded", subjectId: product.id, data }]);
  return missing.length;
}

/** Stored pictures behind those that are there; what the product has already is not added again. Errors: `tooManyPictures`. */
export async function attachPictures(
  actor: Actor,
  productId: string,
  drawn: readonly StoredPicture[],
) {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, actor, productId);
    const added = await addMissingPictures(tx, actor, product, drawn);
    return { ...changeOf(product), added };
  });
}
