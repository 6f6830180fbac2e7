import "server-only";
import { z } from "zod";
import { gapsOf } from "@/lib/catalogue/model/completeness";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { toOwnPictureView } from "@/lib/catalogue/queries/picture";
import { readJsonColumns } from "@/lib/catalogue/schema/stored-product";
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

export type SellerProduct = NonNullable<Awaited<ReturnType<typeof findSellerProduct>>>;

/** Everything there is to edit; null for what is not the actor's. */
export async function findSellerProduct(actor: Actor, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.product.findFirst({
    where: { AND: [{ id }, productsVisibleTo(actor)] },
    include,
  });
  if (!row) return null;
  const json = readJsonColumns(row);
  return {
    ...row,
    ...json,
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
      names: json.names,
      tiers: row.tiers.length,
      activeVariants: row.variants.filter(({ isActive }) => isActive).length,
      pictures: row.pictures.length,
    }),
  };
}
