import {
  moqScopes,
  productStatuses,
  units,
  variantStates,
} from "@/lib/catalogue/model/product-terms";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import { isLocale, type Locale, localeNames } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translate";

type Words = Translator<"catalogue">;
type Key = Parameters<Words>[0];

const words: Readonly<Record<string, Key>> = {
  itemNo: "manage.field.itemNo",
  categorySlug: "filter.category",
  unit: "manage.field.unit",
  material: "product.material",
  assortment: "product.assortment",
  gtin13: "product.barcode",
  leadDaysMin: "manage.field.leadMin",
  leadDaysMax: "manage.field.leadMax",
  dailyCapacity: "manage.field.capacity",
  shelfLifeMonths: "manage.field.shelfLife",
  isStockOnly: "product.stockOnly",
  piecesPerInner: "manage.field.inner",
  piecesPerCarton: "manage.field.carton",
  moq: "manage.field.moq",
  multiple: "product.multiple",
  minPerVariant: "manage.field.minPerVariant",
  moqScope: "manage.field.moqScope",
  cartonLength: "manage.field.length",
  cartonWidth: "manage.field.width",
  cartonHeight: "manage.field.height",
  net: "manage.field.net",
  gross: "manage.field.gross",
  hs6: "manage.field.hs6",
  sampleFee: "manage.field.sampleFee",
  sampleDays: "manage.field.sampleDays",
  sampleIsRefunded: "product.sampleRefunded",
  customLogoMoq: "manage.field.logoMoq",
  customPackagingMoq: "manage.field.packagingMoq",
  customMethods: "product.methods",
  powerVoltage: "manage.field.voltage",
  powerHz: "manage.field.hertz",
  powerPlug: "manage.field.plug",
  batteryType: "manage.field.batteryType",
  batteryWh: "manage.field.batteryWh",
  batteryUn: "manage.field.batteryUn",
  batteryInEquipment: "manage.field.inEquipment",
  batteryMsds: "manage.field.msds",
  pictures: "product.pictures",
  status: "manage.section.publishing",
  name: "manage.field.name",
  description: "product.description",
  papers: "product.papers",
};

const numbered = { quantity: "manage.field.tierFrom", price: "manage.field.tierPrice" } as const;

/** `name-ru`, `hs10-EAEU`, `papers-any`: what it is of which language or place. */
function pairWord(t: Words, stem: string, part: string): string | null {
  if (stem === "hs10") return t("manage.field.hs10", { place: placeWord(t, part) });
  const key = words[stem];
  if (!key) return null;
  return `${t(key)} (${isLocale(part) ? localeNames[part] : placeWord(t, part)})`;
}

const placeWord = (t: Words, place: string) =>
  t.has(`place.${place}` as Key) ? t(`place.${place}` as Key) : place;

function variantWord(t: Words, row: string, part: string): string {
  const what = isLocale(part)
    ? localeNames[part]
    : t(part === "max" ? "manage.field.max" : "manage.field.state");
  return `${t("product.variants")} ${row}: ${what}`;
}

/** What a field of a product's form is called in the reader's language. */
export function fieldWord(locale: Locale, field: string): string {
  const t = translator(locale, "catalogue");
  const key = words[field];
  if (key) return t(key);
  const [stem = "", middle = "", last] = field.split("-");
  if (stem === "tier" && last)
    return t(numbered[last === "price" ? "price" : "quantity"], { row: Number(middle) });
  if (stem === "variant" && last) return variantWord(t, middle, last);
  return pairWord(t, stem, middle) ?? field;
}

const oneOf = <T extends string>(known: readonly T[], value: string) =>
  known.find((one) => one === value);

/** What stands in such a field, in words where it is a choice; a category comes with its name. */
export function fieldValue(
  locale: Locale,
  { field, value, category }: { field: string; value: string; category?: string | undefined },
): string {
  const t = translator(locale, "catalogue");
  if (value === "") return "–";
  if (value === "on") return "✓";
  const status = field === "status" ? oneOf(productStatuses, value) : undefined;
  if (status) return t(`manage.status.${status}`);
  const scope = field === "moqScope" ? oneOf(moqScopes, value) : undefined;
  if (scope) return t(`manage.moqScope.${scope}`);
  const unit = field === "unit" ? oneOf(units, value) : undefined;
  if (unit) return unitWord(locale, unit);
  const state = field.endsWith("-state") ? oneOf(variantStates, value) : undefined;
  if (state) return t(`manage.variantState.${state}`);
  return field === "categorySlug" ? (category ?? value) : value;
}
