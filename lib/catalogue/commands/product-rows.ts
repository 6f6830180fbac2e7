import "server-only";
import type { ProductEvent } from "@/lib/catalogue/events";
import { gapsOf } from "@/lib/catalogue/model/completeness";
import { canManageProducts, productsVisibleTo } from "@/lib/catalogue/policy";
import { toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

export const productInclude = {
  seller: { select: { slug: true } },
  tiers: { orderBy: { minQuantity: "asc" } },
  variants: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  pictures: { orderBy: { position: "asc" } },
} as const satisfies Prisma.ProductInclude;

export type OwnProduct = Prisma.ProductGetPayload<{ include: typeof productInclude }>;

/** What the public pages have to be told once it is written. */
export type ChangedProduct = {
  readonly id: string;
  readonly slug: string;
  readonly sellerSlug: string | null;
  readonly isPublic: boolean;
};

/** While a job changes many products of a seller, nobody else changes one. Errors: `catalogueBusy`. */
export async function assertFree(tx: Tx, sellerId: string) {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock_shared(hashtextextended(${sellerId}, 1))) as locked`;
  const held = await tx.catalogueHold.count({ where: { sellerId } });
  if (held > 0) throw new AppError("catalogueBusy");
}

/** From now on: edits under way end first, later ones are refused until `releaseCatalogue`. */
export async function holdCatalogue(tx: Tx, sellerId: string, batchId: string) {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${sellerId}, 1))) as locked`;
  const held = await tx.catalogueHold.findUnique({ where: { sellerId } });
  if (held && held.batchId !== batchId) throw new AppError("catalogueBusy");
  await tx.catalogueHold.createMany({
    data: { sellerId, batchId, since: now() },
    skipDuplicates: true,
  });
}

export const releaseCatalogue = (tx: Tx, batchId: string) =>
  tx.catalogueHold.deleteMany({ where: { batchId } });

/**
 * The seller's own product, held to the end of the transaction: product before variants, as everybody
 * locks them. Errors: `forbidden`, `notFound`.
 */
export async function lockProduct(tx: Tx, actor: Actor, productId: string): Promise<OwnProduct> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const where = { AND: [{ id: productId }, productsVisibleTo(actor)] };
  const visible = await tx.product.count({ where });
  if (visible === 0) throw new AppError("notFound");
  await assertFree(tx, actor.companyId);
  await tx.$queryRaw`select 1 from "Product" where id = ${productId}::uuid for no key update`;
  const product = await tx.product.findFirst({ where, include: productInclude });
  if (!product) throw new AppError("notFound");
  return product;
}

/** Many of one seller, in the order in which everybody locks them; for a job that holds the catalogue. */
export async function lockProducts(
  tx: Tx,
  sellerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnProduct>> {
  await tx.$queryRaw`
    select 1 from "Product" where id = any(${[...ids]}::uuid[]) and "sellerId" = ${sellerId}::uuid
    order by id for no key update`;
  const where = { id: { in: [...ids] }, sellerId };
  const products = await tx.product.findMany({ where, include: productInclude });
  return new Map(products.map((product) => [product.id, product]));
}

/** The same, as it stood when the actor looked. Errors: `conflict` when it was changed since. */
export async function lockProductAt(
  tx: Tx,
  actor: Actor,
  at: { productId: string; revision: number },
) {
  const product = await lockProduct(tx, actor, at.productId);
  if (product.revision !== at.revision) throw new AppError("conflict");
  return product;
}

export const changeOf = (
  product: OwnProduct,
  isPublic = product.status === "published",
): ChangedProduct => ({
  id: product.id,
  slug: product.slug,
  sellerSlug: product.seller.slug,
  isPublic,
});

/** A product on sale stays complete. Errors: `productIncomplete`. */
export async function assertComplete(tx: Tx, product: Pick<OwnProduct, "id">) {
  const { names, tiers, variants, pictures } = await tx.product.findUniqueOrThrow({
    where: { id: product.id },
    select: {
      names: true,
      tiers: { select: { minQuantity: true } },
      variants: { where: { isActive: true }, select: { id: true } },
      pictures: { select: { id: true } },
    },
  });
  const gaps = gapsOf({
    names: toLocalized(names),
    tiers: tiers.length,
    activeVariants: variants.length,
    pictures: pictures.length,
  });
  if (gaps.length > 0) throw new AppError("productIncomplete", { values: { count: gaps.length } });
}

/** Writes the further columns, with the next revision, and the event. */
export async function stepTo(
  tx: Tx,
  actor: Actor,
  product: OwnProduct,
  step: { data: Prisma.ProductUpdateInput; event: ProductEvent },
) {
  await tx.product.update({
    where: { id: product.id },
    data: { ...step.data, revision: { increment: 1 }, updatedAt: now() },
  });
  await record(tx, actor, step.event);
}

/** Pictures and stock are changed one by one, so that they do not cross an edit of the texts. */
export async function touch(
  tx: Tx,
  actor: Actor,
  product: OwnProduct,
  events: readonly ProductEvent[],
) {
  await tx.product.update({ where: { id: product.id }, data: { updatedAt: now() } });
  for (const event of events) await record(tx, actor, event);
}
