import "server-only";
import type { OwnProduct } from "@/lib/catalogue/commands/product-rows";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { findFile, putFile } from "@/lib/platform/storage";

/** Copies its files to where anybody may fetch them. Errors: `storageFailed`. */
export async function showPicture({ keys }: { keys: unknown }) {
  const names = Object.values(keys ?? {}).filter((name) => typeof name === "string");
  await Promise.all(
    names.map(async (name) => {
      const bytes = await findFile("private", name);
      if (!bytes) throw new AppError("storageFailed");
      await putFile("public", bytes, "webp");
    }),
  );
}

/** What goes on sale is seen by everybody. Within the transaction: when it fails, nothing is shown or on sale. */
export async function showPictures(tx: Tx, product: OwnProduct) {
  const hidden = product.pictures.filter(({ isPublic }) => !isPublic);
  await Promise.all(hidden.map(showPicture));
  await tx.picture.updateMany({
    where: { productId: product.id, isPublic: false },
    data: { isPublic: true },
  });
}
