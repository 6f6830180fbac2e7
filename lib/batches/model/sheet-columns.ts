import { type NamedCategory, slugOf } from "@/lib/batches/model/cells/codes";
import { listOfNames } from "@/lib/batches/model/cells/list";
import { scopeWord, wordOf } from "@/lib/batches/model/cells/words";
import { headerOf } from "@/lib/batches/model/sheet-headers";
import type { Target } from "@/lib/batches/model/targets";
import {
  MOST_TIERS,
  MOST_VARIANTS,
  moqScopes,
  paperRegions,
  tariffs,
  units,
} from "@/lib/catalogue/model/product-terms";
import type { Fields } from "@/lib/catalogue/schema/form";
import { type Locale, locales } from "@/lib/i18n/locales";

export type SheetColumn = {
  readonly target: Target;
  readonly header: string;
  /** Its cells are numbers where they can be. */
  readonly isNumber: boolean;
};

/** The languages of most sheets first. */
const languages: readonly Locale[] = [
  "zh",
  "ru",
  "en",
  ...locales.filter((locale) => !["zh", "ru", "en"].includes(locale)),
];
const main = languages.slice(0, 3);
const further = languages.slice(3);
const tierRows = Array.from({ length: MOST_TIERS }, (_, index) => index + 1);

/** In the order of an export: what every product has first, what few have last. */
const exported: readonly Target[] = [
  "itemNo",
  ...main.map((locale) => `name-${locale}` as const),
  "category",
  "unit",
  "material",
  ...main.map((locale) => `variants-${locale}` as const),
  "variantMaxima",
  "assortment",
  "piecesPerInner",
  "piecesPerCarton",
  "cartonLength",
  "cartonWidth",
  "cartonHeight",
  "gross",
  "net",
  "stock",
  "moq",
  "moqScope",
  "multiple",
  "minPerVariant",
  ...tierRows.flatMap((row) => [`tier-${row}-quantity`, `tier-${row}-price`] as const),
  "leadDaysMin",
  "leadDaysMax",
  "dailyCapacity",
  "hs6",
  ...tariffs.map((tariff) => `hs10-${tariff}` as const),
  "gtin13",
  ...main.map((locale) => `description-${locale}` as const),
  "sampleFee",
  "sampleDays",
  "sampleIsRefunded",
  "customLogoMoq",
  "customPackagingMoq",
  "customMethods",
  "isStockOnly",
  "shelfLifeMonths",
  "powerVoltage",
  "powerHz",
  "powerPlug",
  "batteryType",
  "batteryWh",
  "batteryUn",
  "batteryInEquipment",
  "batteryMsds",
  ...paperRegions.map((region) => `papers-${region}` as const),
  ...further.flatMap(
    (locale) => [`name-${locale}`, `variants-${locale}`, `description-${locale}`] as const,
  ),
];

const NUMBERS =
  /^(stock|moq|multiple|minPerVariant|pieces|carton|gross|net|tier-|leadDays|dailyCapacity|sample(Fee|Days)|custom(Logo|Packaging)|shelfLife|powerHz|batteryWh)/;

/** The columns of an export, with headers in the reader's language. */
export const sheetColumns = (locale: Locale): SheetColumn[] =>
  exported.map((target) => ({
    target,
    header: headerOf(target, locale),
    isNumber: NUMBERS.test(target),
  }));

const typed = (value: unknown) => (typeof value === "string" ? value : "");

const CHOICES = /^(isStockOnly|sampleIsRefunded|batteryInEquipment|batteryMsds)$/;

function listOf(fields: Fields, part: string): string {
  const rows = Array.from({ length: MOST_VARIANTS }, (_, index) => index + 1).filter(
    (row) => fields[`variant-${row}-state`] !== "removed",
  );
  return listOfNames(rows.map((row) => typed(fields[`variant-${row}-${part}`]).trim()));
}

function categoryName(slug: string, categories: readonly NamedCategory[], locale: Locale): string {
  const name = categories.find((category) => category.slug === slug)?.names[locale];
  return name && slugOf(name, categories) === slug ? name : slug;
}

/** A code of ours in words; what is none stays as it is. */
function inWords(target: Target, value: string, locale: Locale): string {
  if (CHOICES.test(target))
    return wordOf(value === "on" || value === "true" ? "yes" : "no", locale);
  const unit = target === "unit" ? units.find((known) => known === value) : undefined;
  const scope = target === "moqScope" ? moqScopes.find((known) => known === value) : undefined;
  if (unit) return wordOf(unit, locale);
  return scope ? scopeWord(scope, locale) : value;
}

/** What stands in the cell of a column for a product. */
function cellOf(
  target: Target,
  fields: Fields,
  categories: readonly NamedCategory[],
  locale: Locale,
): string {
  if (target === "category") return categoryName(typed(fields.categorySlug), categories, locale);
  if (target === "variantMaxima") return listOf(fields, "max");
  if (target.startsWith("variants-")) return listOf(fields, target.slice("variants-".length));
  return inWords(target, typed(fields[target]), locale);
}

/** A product's form fields as the cells of a row. */
export const rowOfFields = (
  fields: Fields,
  columns: readonly SheetColumn[],
  categories: readonly NamedCategory[],
  locale: Locale,
): string[] => columns.map(({ target }) => cellOf(target, fields, categories, locale));
