import { type Target, targets } from "@/lib/batches/model/targets";
import { isLocale, type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const FIELDS = {
  itemNo: "itemNo",
  leadDaysMin: "leadMin",
  leadDaysMax: "leadMax",
  dailyCapacity: "capacity",
  shelfLifeMonths: "shelfLife",
  piecesPerInner: "inner",
  piecesPerCarton: "carton",
  moq: "moq",
  moqScope: "moqScope",
  minPerVariant: "minPerVariant",
  variantMaxima: "max",
  cartonLength: "length",
  cartonWidth: "width",
  cartonHeight: "height",
  net: "net",
  gross: "gross",
  hs6: "hs6",
  customLogoMoq: "logoMoq",
  customPackagingMoq: "packagingMoq",
  powerVoltage: "voltage",
  powerHz: "hertz",
  powerPlug: "plug",
  sampleFee: "sampleFee",
  sampleDays: "sampleDays",
  batteryWh: "batteryWh",
  batteryUn: "batteryUn",
  batteryInEquipment: "inEquipment",
  batteryMsds: "msds",
} as const;

const FACTS = {
  material: "material",
  assortment: "assortment",
  gtin13: "barcode",
  isStockOnly: "stockOnly",
  multiple: "multiple",
  volume: "cartonVolume",
  lead: "lead",
  picture: "pictures",
  stock: "ready",
  tiers: "tiers",
} as const;

const OWN = [
  "unit",
  "price",
  "tierPrice",
  "size",
  "weights",
  "hs",
  "customMethods",
  "sampleIsRefunded",
  "batteryType",
] as const;

const isKeyOf = <T extends object>(map: T, key: string): key is keyof T & string =>
  Object.hasOwn(map, key);

const places = ["any", "CN", "EAEU", "UZ", "TJ", "TM"] as const;

/** Targets that stand once for each language, tariff or row: `name-ru`, `hs10-CN`, `tier-2-price`. */
function partedHeader(target: string, locale: Locale): string {
  const catalogue = translator(locale, "catalogue");
  const [word, part = "", last] = target.split("-");
  const language = isLocale(part) ? ` (${localeNames[part]})` : "";
  const place = places.find((known) => known === part);
  const at = place ? catalogue(`place.${place}`) : "";
  if (word === "name") return catalogue("manage.field.name") + language;
  if (word === "description") return catalogue("product.description") + language;
  if (word === "variants") return catalogue("product.variants") + language;
  if (word === "papers") return `${catalogue("product.papers")}: ${at}`;
  if (word === "hs10") return catalogue("manage.field.hs10", { place: at });
  if (word === "hs") return translator(locale, "batches")("sheet.columns.hsOf", { place: at });
  return catalogue(last === "price" ? "manage.field.tierPrice" : "manage.field.tierFrom", {
    row: part,
  });
}

/** What a column is called in a language: over an export, and where a seller chooses what one is for. */
export function headerOf(target: Target, locale: Locale): string {
  const catalogue = translator(locale, "catalogue");
  const own = OWN.find((known) => known === target);
  if (own) return translator(locale, "batches")(`sheet.columns.${own}`);
  if (target === "category") return catalogue("filter.category");
  if (isKeyOf(FIELDS, target)) return catalogue(`manage.field.${FIELDS[target]}`);
  if (isKeyOf(FACTS, target)) return catalogue(`product.${FACTS[target]}`);
  return partedHeader(target, locale);
}

/** Each column's name in each language, so that what was exported is understood again. */
export const ownHeaders = locales.flatMap((locale) =>
  targets.map((target) => ({ header: headerOf(target, locale), target })),
);
