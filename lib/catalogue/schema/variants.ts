import { z } from "zod";
import { MOST_VARIANTS, variantStates } from "@/lib/catalogue/model/product-terms";
import { isMaxPossible, isMoqReachable, type QuantityRule } from "@/lib/catalogue/model/quantity";
import { type Fields, localizedFields, piecesOrNothing } from "@/lib/catalogue/schema/form";
import type { Localized } from "@/lib/i18n/localized";

export type VariantInput = {
  /** None: a new one. */
  readonly id: string | null;
  readonly names: Localized;
  /** The most pieces of it in one order. */
  readonly max: number | null;
  readonly state: (typeof variantStates)[number];
  /** The row of the form, to complain at. */
  readonly row: number;
};

const ROW = /^variant-(\d{1,2})-/;

type Rule = Omit<QuantityRule, "max">;

/** Complains where the maximum is no number, or none that the product's other quantities allow. */
function maxOf(form: Fields, row: number, rule: Rule | null, context: z.core.$RefinementCtx) {
  const path = [`variant-${row}-max`];
  const typed = piecesOrNothing.safeParse(form[`variant-${row}-max`]);
  if (!typed.success) {
    context.addIssue({ code: "custom", path, message: "piecesInvalid" });
    return null;
  }
  if (typed.data !== null && rule && !isMaxPossible(typed.data, rule)) {
    context.addIssue({ code: "custom", path, message: "maxInvalid" });
  }
  return typed.data;
}

/**
 * Fields `variant-<row>-<locale>`, `-max`, `-id`, `-state`; an empty row without an id is nothing.
 * `rule`: the product's quantities, where they could be read.
 */
export function variantsOf(
  form: Fields,
  rule: Rule | null,
  context: z.core.$RefinementCtx,
): VariantInput[] {
  const rows = [...new Set(Object.keys(form).flatMap((name) => ROW.exec(name)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b)
    .slice(0, MOST_VARIANTS);
  const variants = rows.flatMap((row) => {
    const names = localizedFields(form, `variant-${row}`, 100, context);
    const id = z.uuid().safeParse(form[`variant-${row}-id`]).data ?? null;
    const state = z.enum(variantStates).safeParse(form[`variant-${row}-state`]).data ?? "active";
    const max = state === "removed" ? null : maxOf(form, row, rule, context);
    const isEmpty = Object.keys(names).length === 0 && max === null;
    const isNothing = id === null && (isEmpty || state === "removed");
    return isNothing ? [] : [{ id, names, max, state, row }];
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
  const sold = variants.filter(({ state }) => state === "active");
  const last = sold.at(-1);
  if (
    rule &&
    last &&
    !isMoqReachable(
      rule,
      sold.map(({ max }) => max),
    )
  ) {
    context.addIssue({ code: "custom", path: [`variant-${last.row}-max`], message: "maxInvalid" });
  }
  return variants;
}
