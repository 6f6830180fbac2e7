import { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/localized";
import { parseDecimal } from "@/lib/money/model";

/** What a form sends: text by field name. */
export type Fields = Record<string, unknown>;

export const blank = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

export const text = (most: number) =>
  z.string("required").trim().min(1, "required").max(most, "textTooLong");

export const optionalText = (most: number) =>
  z.preprocess(blank, z.string().trim().max(most, "textTooLong").nullable().default(null));

type Shape = {
  /** Decimal places that are kept; the number counts the last of them. */
  places: number;
  least: number;
  most: number;
  /** What is answered to anything else, with an example. */
  error: string;
};

/** A typed number: spaces, a decimal comma and full-width digits are habits, not mistakes. */
const figure = ({ places, least, most, error }: Shape) =>
  z.string("required").transform((typed, context) => {
    const value = places === 0 ? whole(typed) : parseDecimal(typed, places);
    if (value !== null && value >= BigInt(least) && value <= BigInt(most)) return Number(value);
    context.addIssue({ code: "custom", message: typed.trim() === "" ? "required" : error });
    return z.NEVER;
  });

function whole(typed: string): bigint | null {
  const plain = typed.normalize("NFKC").replace(/\s/g, "");
  return /^\d{1,9}$/.test(plain) ? BigInt(plain) : null;
}

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blank, schema.nullable().default(null));

const PIECES: Shape = { places: 0, least: 1, most: 9_999_999, error: "piecesInvalid" };
export const pieces = figure(PIECES);
export const piecesOrNothing = orNothing(pieces);
export const piecesOrNone = figure({ ...PIECES, least: 0 });

/** Centimetres typed, millimetres kept. */
export const centimetres = figure({ places: 1, least: 1, most: 20_000, error: "sizeInvalid" });

/** Kilograms typed, grams kept. */
export const kilograms = figure({ places: 3, least: 1, most: 5_000_000, error: "weightInvalid" });

const DAYS: Shape = { places: 0, least: 0, most: 365, error: "daysInvalid" };
export const wholeDays = figure(DAYS);
export const wholeDaysOrNothing = orNothing(wholeDays);
export const monthsOrNothing = orNothing(
  figure({ places: 0, least: 1, most: 240, error: "daysInvalid" }),
);

/** Yuan typed, fen kept. */
export const yuanOrNothing = orNothing(
  figure({ places: 2, least: 0, most: 100_000_000, error: "amountInvalid" }),
);

/** Watt-hours, kept to a tenth as a decimal number. */
export const wattHoursOrNothing = orNothing(
  figure({ places: 1, least: 1, most: 100_000_000, error: "valueInvalid" }).transform(
    (tenths) => tenths / 10,
  ),
);
export const hertzOrNothing = orNothing(
  figure({ places: 0, least: 1, most: 1_000, error: "valueInvalid" }),
);

export const checkbox = z.preprocess((value) => value === "on" || value === "true", z.boolean());

/** One entry a line. */
export const linesOf = (value: unknown) =>
  typeof value === "string"
    ? value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean)
    : [];

export const textLines = z.preprocess(
  linesOf,
  z.array(z.string().max(200, "textTooLong")).max(20, "textTooLong"),
);

/** Fields `<prefix>-<locale>` as texts by language; an empty one is not there. Complains at the field. */
export function localizedFields(
  form: Fields,
  prefix: string,
  most: number,
  context: z.core.$RefinementCtx,
): Localized {
  const texts: Localized = {};
  for (const [name, value] of Object.entries(form)) {
    const locale = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : "";
    const words = typeof value === "string" ? value.trim() : "";
    if (!isLocale(locale) || words === "") continue;
    if (words.length > most)
      context.addIssue({ code: "custom", path: [name], message: "textTooLong" });
    texts[locale] = words;
  }
  return texts;
}
