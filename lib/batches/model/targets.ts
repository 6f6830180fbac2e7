import { MOST_TIERS, paperRegions, tariffs } from "@/lib/catalogue/model/product-terms";
import { locales } from "@/lib/i18n/locales";

const tierRows = Array.from({ length: MOST_TIERS }, (_, index) => index + 1);

/** Columns that fill one field of the product form as they stand. */
const plainTargets = [
  "itemNo",
  ...locales.map((locale) => `name-${locale}` as const),
  ...locales.map((locale) => `description-${locale}` as const),
  "material",
  "assortment",
  "dailyCapacity",
  "shelfLifeMonths",
  "customMethods",
  "powerVoltage",
  "powerHz",
  "powerPlug",
  "batteryType",
  "batteryWh",
  "batteryUn",
  ...paperRegions.map((region) => `papers-${region}` as const),
] as const;

/** Columns of one field whose text is read first: a number with its unit, a code, a word for yes. */
const readTargets = [
  "category",
  "unit",
  "moqScope",
  "moq",
  "multiple",
  "minPerVariant",
  "piecesPerInner",
  "piecesPerCarton",
  "cartonLength",
  "cartonWidth",
  "cartonHeight",
  "net",
  "gross",
  "leadDaysMin",
  "leadDaysMax",
  "hs6",
  ...tariffs.map((tariff) => `hs10-${tariff}` as const),
  "gtin13",
  "isStockOnly",
  "sampleFee",
  "sampleDays",
  "sampleIsRefunded",
  "customLogoMoq",
  "customPackagingMoq",
  "batteryInEquipment",
  "batteryMsds",
  "stock",
  ...tierRows.map((row) => `tier-${row}-quantity` as const),
  ...tierRows.map((row) => `tier-${row}-price` as const),
] as const;

/** Columns that say several fields at once, or something else than a field. */
const compositeTargets = [
  "size",
  "weights",
  "volume",
  "lead",
  "hs",
  ...tariffs.map((tariff) => `hs-${tariff}` as const),
  "price",
  "tiers",
  "tierPrice",
  ...locales.map((locale) => `variants-${locale}` as const),
  "variantMaxima",
  "picture",
] as const;

export const targets = [...plainTargets, ...readTargets, ...compositeTargets] as const;
export type Target = (typeof targets)[number];

export const isTarget = (value: unknown): value is Target =>
  typeof value === "string" && (targets as readonly string[]).includes(value);

/** A column of a seller's sheet and what it is for; null is shown to the seller, and nothing more. */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly target: Target | null;
  /** What its numbers count: mm, g, ctn, the order of two weights, the quantity of a tier. */
  readonly unit?: string | undefined;
  /** Of being right, from 0 to 1. */
  readonly confidence: number;
};
