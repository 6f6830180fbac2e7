import { z } from "zod";
import type { PriceTier } from "@/lib/catalogue/model/price-tier";
import { moqScopes, units } from "@/lib/catalogue/model/product-terms";
import type { SaveProductInput } from "@/lib/catalogue/schema/product";
import { toLocalized } from "@/lib/i18n/localized";

const sample = z.object({
  feeFen: z.number(),
  isRefunded: z.boolean().default(false),
  days: z.number().nullable().default(null),
});
const custom = z.object({
  logoMoq: z.number().nullable().default(null),
  packagingMoq: z.number().nullable().default(null),
  methods: z.array(z.string()).default([]),
});
const power = z.object({
  voltage_v: z.string(),
  hz: z.number().nullable().default(null),
  plug: z.string().nullable().default(null),
});
const battery = z.object({
  type: z.string(),
  wh: z.number().nullable().default(null),
  un: z.string().nullable().default(null),
  in_equipment: z.boolean().default(false),
  msds_needed: z.boolean().default(false),
});
const codes = z.record(z.string(), z.string());
const papers = z.record(z.string(), z.array(z.string()));

const read = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null =>
  schema.safeParse(value).data ?? null;

type JsonColumns = {
  readonly names: unknown;
  readonly descriptions: unknown;
  readonly hs10: unknown;
  readonly papers: unknown;
  readonly sample: unknown;
  readonly custom: unknown;
  readonly power: unknown;
  readonly battery: unknown;
};

/** The JSON columns as their writers left them; what cannot be read counts as not there. */
export const readJsonColumns = (row: JsonColumns) => ({
  names: toLocalized(row.names),
  descriptions: toLocalized(row.descriptions),
  hs10: read(codes, row.hs10) ?? {},
  papers: read(papers, row.papers) ?? {},
  sample: read(sample, row.sample),
  custom: read(custom, row.custom),
  power: read(power, row.power),
  battery: read(battery, row.battery),
});

/** Everything of a product that its form sends. */
export type ProductInput = Pick<SaveProductInput, "columns" | "optional" | "tiers" | "variants">;

type Columns = Omit<ProductInput["columns"], keyof JsonColumns | "unit" | "moqScope">;
type StoredVariant = {
  readonly id: string;
  readonly names: unknown;
  readonly max: number | null;
  readonly isActive: boolean;
};

/** A row of the database with its tiers and variants, in their order. */
export type StoredProduct = Columns &
  JsonColumns & {
    readonly unit: string;
    readonly moqScope: string;
    readonly tiers: readonly PriceTier[];
    readonly variants: readonly StoredVariant[];
  };

/** What the form would have to send to leave the product as it is. */
export function storedInput(row: StoredProduct): ProductInput {
  const { names, descriptions, hs10, papers: asked, ...optional } = readJsonColumns(row);
  const { itemNo, categorySlug, material, assortment, moq, multiple, minPerVariant } = row;
  const { piecesPerInner, piecesPerCarton, leadDaysMin, leadDaysMax, dailyCapacity } = row;
  const { cartonLengthMm, cartonWidthMm, cartonHeightMm, netGrams, grossGrams } = row;
  const { hs6, gtin13, shelfLifeMonths, isStockOnly } = row;
  return {
    columns: {
      ...{ itemNo, categorySlug, material, assortment, moq, multiple, minPerVariant },
      ...{ piecesPerInner, piecesPerCarton, leadDaysMin, leadDaysMax, dailyCapacity },
      ...{ cartonLengthMm, cartonWidthMm, cartonHeightMm, netGrams, grossGrams },
      ...{ hs6, gtin13, shelfLifeMonths, isStockOnly },
      unit: z.enum(units).catch("pc").parse(row.unit),
      moqScope: z.enum(moqScopes).catch("product").parse(row.moqScope),
      ...{ names, descriptions, hs10, papers: asked },
    },
    optional,
    tiers: row.tiers.map(({ minQuantity, unitPrice }) => ({ minQuantity, unitPrice })),
    variants: row.variants.map(({ id, names: own, max, isActive }, index) => ({
      id,
      names: toLocalized(own),
      max,
      state: isActive ? "active" : "paused",
      row: index + 1,
    })),
  };
}
