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

/** Pictures copied at once, where many products go on sale together. */
const AT_ONCE = 20;

/** What goes on sale is seen by everybody. Within the transaction: when it fails, nothing is shown or on sale. */
export async function showPictures(tx: Tx, products: readonly Pick<OwnProduct, "pictures">[]) {
  const hidden = products.flatMap(({ pictures }) => pictures.filter(({ isPublic }) => !isPublic));
  for (let at = 0; at < hidden.length; at += AT_ONCE) {
    await Promise.all(hidden.slice(at, at + AT_ONCE).map(showPicture));
  }
  await tx.picture.updateMany({
    where: { id: { in: hidden.map(({ id }) => id) } },
    data: { isPublic: true },
  });
}
