import { z } from "zod";

/** "1 234", "１２３４" and "1,234" are whole numbers; "1.5" and "-3" are not. 0 removes. */
const quantity = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/[\s\u00a0\u2009\u202f']/g, ""))
  .transform((text) => (/^\d{1,3}([,.]\d{3})+$/.test(text) ? text.replace(/[,.]/g, "") : text))
  .refine((text) => /^\d{1,7}$/.test(text), "notWhole")
  .transform(Number);

const optionalText = (most: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.string().trim().max(most).optional(),
  );

const wholePieces = z.coerce.number().int().min(0).max(9_999_999);

const unit = z.enum(["carton", "piece"]).default("carton");

const take = z.preprocess((value) => (value === "" ? undefined : value), wholePieces.optional());

/** `take`: pieces offered in place of what was typed, taken with one tap. `key`: one adding, however often it is sent. */
export const addToCartInput = z.strictObject({
  key: z.uuid().optional(),
  variantId: z.uuid(),
  quantity,
  unit,
  take,
});

/** `was`: the pieces the reader saw, so that another device's change is not overwritten. */
export const setQuantityInput = z.strictObject({
  variantId: z.uuid(),
  quantity,
  unit,
  take,
  was: wholePieces,
});

export const removeLineInput = z.strictObject({ variantId: z.uuid(), was: wholePieces });

const shown = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,18}:\d{1,7}:\d{1,7}$/)
  .transform((text) => {
    const [variantId = "", unitPrice = "0", moq, multiple] = text.split(":");
    return {
      variantId,
      unitPrice: BigInt(unitPrice),
      moq: Number(moq),
      multiple: Number(multiple),
    };
  });

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(500),
  );

/** What the page showed and the buyer accepts: variant, 1/10,000 CNY, MOQ, multiple. */
export const acceptChangesInput = z.strictObject({ shown: listOf(shown) });

export const placeCheckoutInput = z.strictObject({
  key: z.string().min(8).max(100),
  version: z.coerce.number().int().positive(),
  countryCode: z.string("required").regex(/^[A-Z]{2}$/, "required"),
  pickupPointCode: z.string("pickupPointNeeded").min(1, "pickupPointNeeded").max(40),
  sellerIds: listOf(z.uuid()).optional(),
  /** Sellers whose part goes on the credit they granted. */
  onCredit: listOf(z.uuid()).optional(),
  note: optionalText(1000),
});

export type AddToCart = z.output<typeof addToCartInput>;
export type SetQuantity = z.output<typeof setQuantityInput>;
export type AcceptChanges = z.output<typeof acceptChangesInput>;
export type PlaceCheckout = z.output<typeof placeCheckoutInput>;
