import { z } from "zod";
import { MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import { localizedFields, piecesOrNone } from "@/lib/catalogue/schema/form";
import type { Localized } from "@/lib/i18n/localized";

/** A step names the revision of the product it was decided on. */
export const productStepInput = z.object({
  productId: z.uuid(),
  revision: z.coerce.number().int().positive(),
});
export type ProductStepInput = z.output<typeof productStepInput>;

/** A browser sends an empty file where none was chosen, and one file not as a list. */
export const addPicturesInput = z.object({
  productId: z.uuid(),
  pictures: z.preprocess(
    (value) => [value].flat().filter((file) => file instanceof File && file.size > 0),
    z.array(z.instanceof(File)).min(1, "required").max(MOST_PICTURES, "tooManyPictures"),
  ),
});

const pictureMoves = ["first", "earlier", "later"] as const;

export const movePictureInput = z.object({
  productId: z.uuid(),
  pictureId: z.uuid(),
  /** A step, or the place it was dragged to, counted from 0. */
  to: z.union([z.enum(pictureMoves), z.coerce.number().int().min(0).max(MOST_PICTURES)]),
});
export type MovePictureInput = z.output<typeof movePictureInput>;

export const describePictureInput = z
  .looseObject({ productId: z.uuid(), pictureId: z.uuid() })
  .transform((form, context) => ({
    productId: form.productId,
    pictureId: form.pictureId,
    alt: localizedFields(form, "alt", 200, context),
  }));
export type DescribePictureInput = z.output<typeof describePictureInput>;

export const removePictureInput = z.object({ productId: z.uuid(), pictureId: z.uuid() });
export type RemovePictureInput = z.output<typeof removePictureInput>;

const STOCK = /^stock-([0-9a-f-]{36})$/;

export type StockEntry = {
  readonly variantId: string;
  readonly was: number;
  readonly onHand: number;
};

/** Fields `stock-<variant>` with `was-<variant>`, what was shown when it was typed. */
export const setStockInput = z.looseObject({ productId: z.uuid() }).transform((form, context) => {
  const entries: StockEntry[] = [];
  for (const [name, value] of Object.entries(form)) {
    const variantId = STOCK.exec(name)?.[1];
    if (variantId === undefined) continue;
    const onHand = piecesOrNone.safeParse(value);
    const was = piecesOrNone.safeParse(form[`was-${variantId}`]);
    if (onHand.success && was.success) {
      if (onHand.data !== was.data) entries.push({ variantId, was: was.data, onHand: onHand.data });
    } else {
      context.addIssue({ code: "custom", path: [name], message: "piecesInvalid" });
    }
  }
  return { productId: form.productId, entries };
});
export type SetStockInput = z.output<typeof setStockInput>;

/** Fields `note-<locale>`: what improved, in Chinese at least. */
export const publishVersionInput = z
  .looseObject({
    productId: z.uuid(),
    /** The version it follows: sent twice, it is published once. */
    productVersion: z.coerce.number().int().positive(),
  })
  .transform((form, context): { productId: string; productVersion: number; notes: Localized } => {
    const notes = localizedFields(form, "note", 2_000, context);
    if (!notes.zh) context.addIssue({ code: "custom", path: ["note-zh"], message: "required" });
    return { productId: form.productId, productVersion: form.productVersion, notes };
  });
export type PublishVersionInput = z.output<typeof publishVersionInput>;
