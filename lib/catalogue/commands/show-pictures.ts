import "server-only";
import type { OwnProduct } from "@/lib/catalogue/commands/product-rows";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { findFile, putFile } from "@/lib/platform/storage";

/** What lies there already: a name is the hash of its content, so it stays true. */
const shown = new Set<string>();
const MOST_KNOWN = 50_000;

/** Copies its files to where anybody may fetch them. Errors: `storageFailed`. */
export async function showPicture({ keys }: { keys: unknown }) {
  const names = Object.values(keys ?? {}).filter(
    (name) => typeof name === "string" && !shown.has(name),
  ) as string[];
  if (shown.size > MOST_KNOWN) shown.clear();
  await Promise.all(
    names.map(async (name) => {
      const bytes = await findFile("private", name);
      if (!bytes) throw new AppError("storageFailed");
      await putFile("public", bytes, "webp");
      shown.add(name);
    }),
  );
}

/** Pictures copied at once, where many products go on sale together. */
const AT_ONCE = 20;

/** Before a transaction that could not wait so long: what is copied ahead is not copied in it. */
export async function copyPictures(pictures: readonly { keys: unknown }[]) {
  for (let at = 0; at < pictures.length; at += AT_ONCE) {
    await Promise.all(pictures.slice(at, at + AT_ONCE).map(showPicture));
  }
}

/** What goes on sale is seen by everybody. Within the transaction: when it fails, nothing is shown or on sale. */
export async function showPictures(tx: Tx, products: readonly Pick<OwnProduct, "pictures">[]) {
  const hidden = products.flatMap(({ pictures }) => pictures.filter(({ isPublic }) => !isPublic));
  await copyPictures(hidden);
  await tx.picture.updateMany({
    where: { id: { in: hidden.map(({ id }) => id) } },
    data: { isPublic: true },
  });
}
