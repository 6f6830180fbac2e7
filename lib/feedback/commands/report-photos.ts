import "server-only";
import { MOST_PHOTOS } from "@/lib/feedback/model/report";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { type StoredPicture, storePicture } from "@/lib/platform/pictures";

/** Before the transaction: drawing takes a second, and a row is not held for that. */
export async function drawPhotos(files: readonly File[]): Promise<StoredPicture[]> {
  const drawn: StoredPicture[] = [];
  for (const file of files) drawn.push(await storePicture(file, "photos"));
  return drawn;
}

/** As they are kept, in order, after those that are there already. */
export const toPhotoRows = (drawn: readonly StoredPicture[], known = 0) =>
  drawn.map(({ keys, width, height }, index) => ({
    position: known + index + 1,
    keys,
    width,
    height,
  }));

/** Errors: `tooManyPhotos` with those that are there already. */
export async function addPhotos(tx: Tx, reportId: string, drawn: readonly StoredPicture[]) {
  const known = await tx.reportPhoto.count({ where: { reportId } });
  if (known + drawn.length > MOST_PHOTOS) {
    throw new AppError("tooManyPhotos", { field: "photos" });
  }
  await tx.reportPhoto.createMany({
    data: toPhotoRows(drawn, known).map((photo) => ({ ...photo, reportId })),
  });
}
