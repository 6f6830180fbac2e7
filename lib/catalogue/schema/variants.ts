import { z } from "zod";
import { MOST_VARIANTS, variantStates } from "@/lib/catalogue/model/product-terms";
import { type Fields, localizedFields } from "@/lib/catalogue/schema/form";
import type { Localized } from "@/lib/i18n/localized";

export type VariantInput = {
  /** None: a new one. */
  readonly id: string | null;
  readonly names: Localized;
  readonly state: (typeof variantStates)[number];
  /** The row of the form, to complain at. */
  readonly row: number;
};

const ROW = /^variant-(\d{1,2})-/;

/** Fields `variant-<row>-<locale>`, `-id`, `-state`; an empty row without an id is nothing. */
export function variantsOf(form: Fields, context: z.core.$RefinementCtx): VariantInput[] {
  const rows = [...new Set(Object.keys(form).flatMap((name) => ROW.exec(name)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b)
    .slice(0, MOST_VARIANTS);
  const variants = rows.flatMap((row) => {
    const names = localizedFields(form, `variant-${row}`, 100, context);
    const id = z.uuid().safeParse(form[`variant-${row}-id`]).data ?? null;
    const state = z.enum(variantStates).safeParse(form[`variant-${row}-state`]).data ?? "active";
    const isNothing = id === null && (Object.keys(names).length === 0 || state === "removed");
    return isNothing ? [] : [{ id, names, state, row }];
  });
  const kept = variants.filter(({ state }) => state !== "removed");
  for (const { names, row } of kept.length > 1 ? kept : []) {
    if (!names.zh && !names.en && !names.ru) {
      context.addIssue({
        code: "custom",
        path: [`variant-${row}-zh`],
        message: "variantNameNeeded",
      });
    }
  }
  return variants;
}
