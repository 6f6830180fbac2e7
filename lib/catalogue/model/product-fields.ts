import type { ProductInput } from "@/lib/catalogue/schema/stored-product";
import type { Localized } from "@/lib/i18n/localized";
import { fenToDecimal, unitPriceToDecimal } from "@/lib/money/model";

/** A product's form as text by field name; what is empty is not there. */
export type ProductFields = Readonly<Record<string, string>>;

/** What of a form is text. */
export const textsOf = (fields: Readonly<Record<string, unknown>>): ProductFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );

/** An exact decimal as people type it: 525 mm are 52.5 cm. */
const scaled = (value: number, divisor: number) => String(value / divisor);
const box = (isChecked: boolean | undefined) => (isChecked ? "on" : null);

const inLanguages = (prefix: string, texts: Localized): [string, string][] =>
  Object.entries(texts).map(([locale, text]) => [`${prefix}-${locale}`, text]);

const variantFields = ({ variants }: ProductInput) =>
  variants.flatMap(({ id, names, max, state, row }): [string, string | number | null][] => [
    [`variant-${row}-id`, id],
    ...inLanguages(`variant-${row}`, names),
    [`variant-${row}-max`, max],
    [`variant-${row}-state`, state],
  ]);

const tierFields = ({ tiers }: ProductInput) =>
  tiers.flatMap(({ minQuantity, unitPrice }, index): [string, string | number][] => [
    [`tier-${index + 1}-quantity`, minQuantity],
    [`tier-${index + 1}-price`, unitPriceToDecimal(unitPrice)],
  ]);

function optionalFields({ optional }: ProductInput): Record<string, string | number | null> {
  const { sample, custom, power, battery } = optional;
  return {
    sampleFee: sample && fenToDecimal(BigInt(sample.feeFen)),
    sampleDays: sample?.days ?? null,
    sampleIsRefunded: box(sample?.isRefunded),
    customLogoMoq: custom?.logoMoq ?? null,
    customPackagingMoq: custom?.packagingMoq ?? null,
    customMethods: custom?.methods.join("\n") ?? null,
    powerVoltage: power?.voltage_v ?? null,
    powerHz: power?.hz ?? null,
    powerPlug: power?.plug ?? null,
    batteryType: battery?.type ?? null,
    batteryWh: battery?.wh ?? null,
    batteryUn: battery?.un ?? null,
    batteryInEquipment: box(battery?.in_equipment),
    batteryMsds: box(battery?.msds_needed),
  };
}

/** What a form holds that `saveProductInput` reads as this. */
export function toFields(input: ProductInput): ProductFields {
  const { names, descriptions, hs10, papers, isStockOnly, ...plain } = input.columns;
  const { cartonLengthMm, cartonWidthMm, cartonHeightMm, netGrams, grossGrams, ...same } = plain;
  const fields: [string, string | number | null][] = [
    ...Object.entries(same),
    ["cartonLength", scaled(cartonLengthMm, 10)],
    ["cartonWidth", scaled(cartonWidthMm, 10)],
    ["cartonHeight", scaled(cartonHeightMm, 10)],
    ["net", scaled(netGrams, 1000)],
    ["gross", scaled(grossGrams, 1000)],
    ["isStockOnly", box(isStockOnly)],
    ...inLanguages("name", names),
    ...inLanguages("description", descriptions),
    ...Object.entries(hs10).map(([tariff, code]): [string, string] => [`hs10-${tariff}`, code]),
    ...Object.entries(papers).map(([region, asked]): [string, string] => [
      `papers-${region}`,
      asked.join("\n"),
    ]),
    ...Object.entries(optionalFields(input)),
    ...tierFields(input),
    ...variantFields(input),
  ];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, `${value}`]])),
  );
}

export type FieldChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

/** What is different, in the order of the form; an empty text is a field that is not there. */
export function changesOf(before: ProductFields, after: ProductFields): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((field) => {
    const [was, is] = [before[field] ?? "", after[field] ?? ""];
    return was === is || field.endsWith("-id") ? [] : [{ field, before: was, after: is }];
  });
}
