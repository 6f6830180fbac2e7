import { z } from "zod";
import type { EditChange } from "@/lib/batches/schema/batch";
import { type RoundingStep, roundingSteps } from "@/lib/catalogue/model/bulk-change";
import { parseSellerList, type SellerFilter } from "@/lib/catalogue/model/seller-list";
import { type Fields, pieces, piecesOrNothing, wholeDays } from "@/lib/catalogue/schema/form";
import { parseDecimal, parseUnitPrice } from "@/lib/money/model";

export const editKinds = [
  "percent",
  "amount",
  "price",
  "category",
  "lead",
  "moq",
  "publish",
  "archive",
] as const;
export type EditKind = (typeof editKinds)[number];

/** Ticked products, or whatever a filter finds when it is asked. */
export type Selection = { readonly ids: readonly string[] } | { readonly filter: SellerFilter };

type Context = z.core.$RefinementCtx;

const typed = (form: Fields, name: string) => {
  const value = form[name];
  return typeof value === "string" ? value.trim() : "";
};

function complain(context: Context, field: string, message: string): null {
  context.addIssue({ code: "custom", path: [field], message });
  return null;
}

/** What a schema makes of one field; complains there. */
function read<T>(form: Fields, field: string, schema: z.ZodType<T>, context: Context): T | null {
  const parsed = schema.safeParse(form[field] ?? "");
  if (parsed.success) return parsed.data;
  return complain(context, field, parsed.error.issues[0]?.message ?? "invalidValue");
}

/** Each kind of price change has its own `<kind>-step` and `<kind>-way`. */
const stepOf = (form: Fields, kind: EditKind): RoundingStep =>
  roundingSteps.find((step) => String(step) === typed(form, `${kind}-step`)) ?? 100;

const isLowering = (form: Fields, kind: EditKind) => typed(form, `${kind}-way`) === "lower";

/** Hundredths of a percent, ten-thousandths of a yuan. */
const MOST_PERCENT = 90_000n;
const WHOLE = 10_000n;
const MOST_YUAN = 10_000_000_000n;

function percentOf(form: Fields, context: Context): EditChange | null {
  const percent = parseDecimal(typed(form, "percent"), 2);
  const isLower = isLowering(form, "percent");
  const most = isLower ? WHOLE - 1n : MOST_PERCENT;
  if (percent === null || percent <= 0n || percent > most)
    return complain(context, "percent", "percentInvalid");
  return {
    kind: "percent",
    by: Number(isLower ? -percent : percent),
    step: stepOf(form, "percent"),
  };
}

function yuanOf(form: Fields, field: string, context: Context): number | null {
  const yuan = parseUnitPrice(typed(form, field));
  return yuan === null || yuan <= 0n || yuan > MOST_YUAN
    ? complain(context, field, "priceInvalid")
    : Number(yuan);
}

const changes: Record<EditKind, (form: Fields, context: Context) => EditChange | null> = {
  percent: percentOf,
  amount: (form, context) => {
    const yuan = yuanOf(form, "yuan", context);
    const by = isLowering(form, "amount") ? -1 : 1;
    return yuan === null ? null : { kind: "amount", by: by * yuan, step: stepOf(form, "amount") };
  },
  price: (form, context) => {
    const price = yuanOf(form, "price", context);
    return price === null ? null : { kind: "price", price, step: stepOf(form, "price") };
  },
  category: (form, context) => {
    const slug = typed(form, "categorySlug");
    return slug ? { kind: "category", slug } : complain(context, "categorySlug", "required");
  },
  lead: (form, context) => {
    const least = read(form, "leadDaysMin", wholeDays, context);
    const most = read(form, "leadDaysMax", wholeDays, context);
    if (least === null || most === null) return null;
    return most < least
      ? complain(context, "leadDaysMax", "leadRange")
      : { kind: "lead", least, most };
  },
  moq: (form, context) => {
    const moq = read(form, "moq", pieces, context);
    const multiple = read(form, "multiple", piecesOrNothing, context);
    return moq === null ? null : { kind: "moq", moq, multiple };
  },
  publish: () => ({ kind: "status", status: "published" }),
  archive: () => ({ kind: "status", status: "archived" }),
};

function selectionOf(form: Fields): Selection {
  if (form.of === "all") {
    const search = new URLSearchParams(typed(form, "filter"));
    return { filter: parseSellerList(Object.fromEntries(search)).filter };
  }
  const ids = [form.ids].flat().filter((id) => z.uuid().safeParse(id).success);
  return { ids: ids.map(String) };
}

/** Which products, and what becomes of them. */
export const startEditInput = z.record(z.string(), z.unknown()).transform((form, context) => {
  const kind = editKinds.find((known) => known === form.kind);
  const change = kind ? changes[kind](form, context) : complain(context, "kind", "required");
  return change ? { selection: selectionOf(form), change } : z.NEVER;
});
export type StartEditInput = z.output<typeof startEditInput>;
