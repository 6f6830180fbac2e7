import { z } from "zod";
import type { ProductFields } from "@/lib/catalogue/model/product-fields";
import { blank } from "@/lib/catalogue/schema/form";
import { saveProductInput } from "@/lib/catalogue/schema/product";

const MOST_FIELDS = 600;
const LONGEST = 100_000;
/** Of the form, but not of the product. */
const OWN = new Set(["productId", "revision", "key"]);

/** What was typed, as it was typed; lines end as they do in the database. */
function typedFields(form: Readonly<Record<string, unknown>>): ProductFields {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" && !OWN.has(name)
        ? [[name, value.replaceAll("\r\n", "\n").toWellFormed().replaceAll("\0", "")]]
        : [],
    ),
  );
}

const isSmall = (fields: ProductFields) =>
  Object.keys(fields).length <= MOST_FIELDS && JSON.stringify(fields).length <= LONGEST;

const at = z.object({
  productId: z.preprocess(blank, z.uuid().optional()),
  revision: z.preprocess(blank, z.coerce.number().int().positive().optional()),
});

/** A form half typed: anything goes, but not without end. */
export const saveDraftInput = z.record(z.string(), z.unknown()).transform((form, context) => {
  const { data } = at.safeParse(form);
  const fields = typedFields(form);
  if (!data || !isSmall(fields)) {
    context.addIssue({ code: "custom", message: "textTooLong" });
    return z.NEVER;
  }
  return { productId: data.productId ?? null, revision: data.revision ?? 0, fields };
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;

/** The form to be saved, and what was typed, to be kept where it cannot be. */
export const productFormInput = z.record(z.string(), z.unknown()).transform((form, context) => {
  const parsed = saveProductInput.safeParse(form);
  if (parsed.success) return { input: parsed.data, fields: typedFields(form) };
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: "custom", path, message });
  }
  return z.NEVER;
});
export type ProductFormInput = z.output<typeof productFormInput>;

export const draftInput = z.object({ productId: z.preprocess(blank, z.uuid().optional()) });
export type DraftInput = z.output<typeof draftInput>;

const CHOICE = /^choice-(.+)$/;

/** Fields `choice-<field>`: "now" takes what stands there, anything else keeps what was typed. */
export const resolveDraftInput = z.looseObject({ productId: z.uuid() }).transform((form) => ({
  productId: form.productId,
  taken: Object.entries(form).flatMap(([name, value]) =>
    value === "now" ? [CHOICE.exec(name)?.[1] ?? ""] : [],
  ),
}));
export type ResolveDraftInput = z.output<typeof resolveDraftInput>;

export const restoreRevisionInput = z.object({
  productId: z.uuid(),
  number: z.coerce.number().int().positive().max(2_147_483_647),
});
export type RestoreRevisionInput = z.output<typeof restoreRevisionInput>;

export const duplicateInput = z.object({ productId: z.uuid() });
