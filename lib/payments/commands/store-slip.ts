import "server-only";
import sharp from "sharp";
import { LARGEST_SLIP, slipKind } from "@/lib/payments/model/slip";
import { AppError } from "@/lib/platform/errors";
import { putFile } from "@/lib/platform/storage";

const LARGEST_PIXELS = 50e6;
const LONGEST_SIDE = 2_000;

/** Answers the stored file's key. Pictures are drawn anew, so nothing but pixels is kept of them. */
export async function storeSlip(file: File): Promise<string> {
  if (file.size > LARGEST_SLIP) throw new AppError("slipTooLarge", { field: "slip" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = slipKind(bytes);
  if (kind === null) throw new AppError("slipKind", { field: "slip" });
  if (kind === "pdf") return putFile("private", bytes, "pdf");
  const picture = await sharp(bytes, {
    limitInputPixels: LARGEST_PIXELS,
    failOn: "error",
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
    .catch((cause: unknown) => {
      throw new AppError("slipKind", { field: "slip", cause });
    });
  return putFile("private", picture, "webp");
}
