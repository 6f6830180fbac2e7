import { headerOf } from "@/lib/batches/model/sheet-headers";
import { isTarget } from "@/lib/batches/model/targets";
import type { RowProblem } from "@/lib/batches/schema/batch";
import { fieldWord } from "@/lib/catalogue/model/field-word";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Words = {
  (key: string, values: RowProblem["values"]): string;
  has: (key: string) => boolean;
  raw: (key: string) => string;
};

const PLACES = /\{(\w+)/g;

/** What is not known of a whole group of rows stays open. */
function told(t: Words, key: string, values: RowProblem["values"]) {
  const open = [...t.raw(key).matchAll(PLACES)].map(([, name]) => [name, "…"]);
  const text = t(key, { ...Object.fromEntries(open), ...values });
  return text.replace("….", "…").trim();
}

/** What was expected, in the reader's words: of the sheet's cell, or of the form's field. */
export function problemText(locale: Locale, { code, values }: Pick<RowProblem, "code" | "values">) {
  const cell = translator(locale, "batches") as unknown as Words;
  if (cell.has(`sheet.problems.${code}`)) return told(cell, `sheet.problems.${code}`, values);
  const t = translator(locale, "errors") as unknown as Words;
  return told(t, t.has(code) ? code : "invalidValue", values);
}

/** A, B, … Z, AA: as the seller's own program names its columns. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** A field of the form, or what a column of the sheet says of several. */
export const problemField = (locale: Locale, field: string) =>
  isTarget(field) ? headerOf(field, locale) : fieldWord(locale, field);

/** Where it stands: the column as it is headed in the sheet, or the field's own name. */
export function problemPlace(
  locale: Locale,
  { column, field }: Pick<RowProblem, "column" | "field">,
  headers: readonly string[],
) {
  const header = column === null ? undefined : headers[column];
  if (column === null || header === undefined) return problemField(locale, field);
  return `${columnLetters(column)} ${header}`.trim();
}
