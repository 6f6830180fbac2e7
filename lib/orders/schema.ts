import { z } from "zod";
import { amount, amountOrNothing } from "@/lib/money/schema";
import { manualKinds } from "@/lib/orders/model/adjustment";

/** An action on an order names the version it was decided on. */
const step = { orderId: z.uuid(), version: z.coerce.number().int().positive() };

const note = z.string().trim().max(500, "textTooLong").default("");

export const declineReasons = [
  "out_of_stock",
  "price_changed",
  "too_soon",
  "too_small",
  "discontinued",
  "other",
] as const;

export const cancelReasons = [
  "changed_mind",
  "wrong_quantity",
  "found_elsewhere",
  "too_slow",
  "other",
] as const;

/** "Other" says nothing by itself, so it needs words. */
const needsWords = (input: { reason: string; note: string }) =>
  input.reason !== "other" || input.note !== "";
const wordsMissing = { path: ["note"], message: "required" };

export const confirmOrderInput = z.object({ ...step, readyOn: z.iso.date("required") });
export type ConfirmOrderInput = z.output<typeof confirmOrderInput>;

export const declineOrderInput = z
  .object({ ...step, reason: z.enum(declineReasons, "required"), note })
  .refine(needsWords, wordsMissing);
export type DeclineOrderInput = z.output<typeof declineOrderInput>;

export const cancelOrderInput = z
  .object({ ...step, reason: z.enum(cancelReasons, "required"), note })
  .refine(needsWords, wordsMissing);
export type CancelOrderInput = z.output<typeof cancelOrderInput>;

export const orderStepInput = z.object(step);
export type OrderStepInput = z.output<typeof orderStepInput>;

/** Decided on the line and the product's version; what else happens to the order changes nothing in it. */
export const takeVersionInput = z.object({
  orderId: z.uuid(),
  lineId: z.uuid(),
  version: z.coerce.number().int().positive(),
});
export type TakeVersionInput = z.output<typeof takeVersionInput>;

const CARTONS = /^cartons-(\d{1,4})$/;

/** Fields `cartons-<position>`: how many further cartons of that line are ready. Spaces in a number are a habit. */
export const markReadyInput = z.looseObject(step).transform((form, context) => {
  const cartons = new Map<number, number>();
  for (const [name, value] of Object.entries(form)) {
    const position = CARTONS.exec(name)?.[1];
    if (position === undefined) continue;
    const text = String(value).normalize("NFKC").replace(/\s/g, "");
    if (/^\d{0,7}$/.test(text)) cartons.set(Number(position), Number(text));
    else context.addIssue({ code: "custom", path: [name], message: "notWholeNumber" });
  }
  return { orderId: form.orderId, version: form.version, cartons };
});
export type MarkReadyInput = z.output<typeof markReadyInput>;

const words = z.string("required").trim().min(3, "required").max(500, "textTooLong");
const answer = z.enum(["accept", "decline"], "required");

export const proposeAdjustmentInput = z.object({
  orderId: z.uuid(),
  key: z.string().min(8).max(64),
  kind: z.enum(manualKinds, "required"),
  favours: z.enum(["buyer", "seller"], "required"),
  amount,
  reason: words,
});
export type ProposeAdjustmentInput = z.output<typeof proposeAdjustmentInput>;

export const answerAdjustmentInput = z.object({ adjustmentId: z.uuid(), answer });
export type AnswerAdjustmentInput = z.output<typeof answerAdjustmentInput>;

export const offerShortInput = z.object({ ...step, reason: words });
export type OfferShortInput = z.output<typeof offerShortInput>;

export const answerCancellationInput = z.object({ cancellationId: z.uuid(), answer, note });
export type AnswerCancellationInput = z.output<typeof answerCancellationInput>;

export const giveUpOrderInput = z.object({ ...step, note: words });
export type GiveUpOrderInput = z.output<typeof giveUpOrderInput>;

export const creditLineInput = z.object({
  buyerCompanyId: z.uuid(),
  version: z.coerce.number().int().nonnegative(),
  limit: amountOrNothing,
  days: z.coerce
    .number("notWholeNumber")
    .int("notWholeNumber")
    .min(1, "invalidValue")
    .max(180, "invalidValue"),
});
export type CreditLineInput = z.output<typeof creditLineInput>;
