import "server-only";
import { z } from "zod";
import { gapsOf } from "@/lib/catalogue/model/completeness";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { toOwnPictureView } from "@/lib/catalogue/queries/picture";
import type { Locale } from "@/lib/i18n/locales";
import { toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const include = {
  tiers: { orderBy: { minQuantity: "asc" } },
  variants: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { _count: { select: { orderLines: true } } },
  },
  pictures: { orderBy: { position: "asc" } },
  versions: { orderBy: { number: "desc" }, take: 20 },
} as const satisfies Prisma.ProductInclude;

const sample = z.object({
  feeFen: z.number(),
  isRefunded: z.boolean().default(false),
  days: z.number().nullish(),
});
const custom = z.object({
  logoMoq: z.number().nullish(),
  packagingMoq: z.number().nullish(),
  methods: z.array(z.string()).default([]),
});
const power = z.object({
  voltage_v: z.string(),
  hz: z.number().nullish(),
  plug: z.string().nullish(),
});
const battery = z.object({
  type: z.string(),
  wh: z.number().nullish(),
  un: z.string().nullish(),
  in_equipment: z.boolean().default(false),
  msds_needed: z.boolean().default(false),
});
const codes = z.record(z.string(), z.string());
const papers = z.record(z.string(), z.array(z.string()));

const read = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null =>
  schema.safeParse(value).data ?? null;

export type SellerProduct = NonNullable<Awaited<ReturnType<typeof findSellerProduct>>>;

/** Everything there is to edit; null for what is not the actor's. */
export async function findSellerProduct(actor: Actor, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.product.findFirst({
    where: { AND: [{ id }, productsVisibleTo(actor)] },
    include,
  });
  if (!row) return null;
  const names = toLocalized(row.names);
  return {
    ...row,
    names,
    descriptions: toLocalized(row.descriptions),
    hs10: read(codes, row.hs10) ?? {},
    papers: read(papers, row.papers) ?? {},
    sample: read(sample, row.sample),
    custom: read(custom, row.custom),
    power: read(power, row.power),
    battery: read(battery, row.battery),
    variants: row.variants.map(({ _count, names: own, ...variant }) => ({
      ...variant,
      names: toLocalized(own),
      isOrdered: _count.orderLines > 0,
    })),
    pictures: row.pictures.map((picture) => ({
      ...toOwnPictureView(picture, locale),
      alts: toLocalized(picture.alt),
    })),
    versions: row.versions.map(({ note, ...version }) => ({ ...version, note: toLocalized(note) })),
    gaps: gapsOf({
      names,
      tiers: row.tiers.length,
      activeVariants: row.variants.filter(({ isActive }) => isActive).length,
      pictures: row.pictures.length,
    }),
  };
}
