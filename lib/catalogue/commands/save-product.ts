import "server-only";
import {
  assertComplete,
  type ChangedProduct,
  changeOf,
  lockProductAt,
  type OwnProduct,
  stepTo,
} from "@/lib/catalogue/commands/product-rows";
import { saveVariants } from "@/lib/catalogue/commands/save-variants";
import { cartonVolume } from "@/lib/catalogue/model/packing";
import type { PriceTier } from "@/lib/catalogue/model/price-tier";
import { productSlug } from "@/lib/catalogue/model/product-slug";
import { canManageProducts } from "@/lib/catalogue/policy";
import type { SaveProductInput } from "@/lib/catalogue/schema/product";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { isTaken, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";
import { Prisma } from "@/prisma/generated/client";

/** Columns as they are written; JSON that is not there is a NULL of the database. */
function rowOf({ columns, optional }: SaveProductInput) {
  const { sample, custom, power, battery } = optional;
  return {
    ...columns,
    cartonCm3: cartonVolume(columns.cartonLengthMm, columns.cartonWidthMm, columns.cartonHeightMm),
    sample: sample ?? Prisma.DbNull,
    custom: custom ?? Prisma.DbNull,
    power: power ?? Prisma.DbNull,
    battery: battery ?? Prisma.DbNull,
  };
}

/** Key order of a JSON column is the database's own. */
function plain(value: unknown): unknown {
  if (value === Prisma.DbNull || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, plain(inner)]);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

const tierText = (tiers: readonly PriceTier[]) =>
  tiers.map(({ minQuantity, unitPrice }) => `${minQuantity}@${unitPrice}`).join();

async function saveTiers(
  tx: Tx,
  productId: string,
  before: readonly PriceTier[],
  tiers: readonly PriceTier[],
) {
  if (tierText(before) === tierText(tiers)) return false;
  await tx.priceTier.deleteMany({ where: { productId } });
  await tx.priceTier.createMany({ data: tiers.map((tier) => ({ ...tier, productId })) });
  return true;
}

/** Errors: `invalidValue` at the category. */
async function assertCategory(tx: Tx, slug: string) {
  const known = await tx.category.count({ where: { slug } });
  if (known === 0) throw new AppError("invalidValue", { field: "categorySlug" });
}

async function create(tx: Tx, actor: Actor, input: SaveProductInput): Promise<ChangedProduct> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  await assertCategory(tx, input.columns.categorySlug);
  const id = newId();
  const { names, itemNo } = input.columns;
  const slug = productSlug(names, itemNo, id.slice(-6));
  const createdAt = now();
  const times = { createdAt, updatedAt: createdAt };
  const product = await tx.product.create({
    data: { ...rowOf(input), ...times, id, slug, sellerId: actor.companyId },
    select: { id: true, sellerId: true, itemNo: true, seller: { select: { slug: true } } },
  });
  await saveTiers(tx, id, [], input.tiers);
  await saveVariants(tx, { ...product, variants: [] }, input.variants);
  await record(tx, actor, { type: "product.created", subjectId: id });
  return { id, slug, sellerSlug: product.seller.slug, isPublic: false };
}

function changedColumns(product: OwnProduct, row: ReturnType<typeof rowOf>): string[] {
  const before = new Map<string, unknown>(Object.entries(product));
  return Object.entries(row).flatMap(([column, value]) =>
    isSame(before.get(column), value) ? [] : [column],
  );
}

async function edit(
  tx: Tx,
  actor: Actor,
  at: { productId: string; revision: number },
  input: SaveProductInput,
) {
  const product = await lockProductAt(tx, actor, at);
  const row = rowOf(input);
  const changed = changedColumns(product, row);
  if (changed.includes("categorySlug")) await assertCategory(tx, row.categorySlug);
  if (await saveTiers(tx, product.id, product.tiers, input.tiers)) changed.push("tiers");
  if (await saveVariants(tx, { ...product, itemNo: row.itemNo }, input.variants))
    changed.push("variants");
  if (changed.length === 0) return changeOf(product, false);
  await stepTo(tx, actor, product, {
    data: row,
    event: { type: "product.edited", subjectId: product.id, data: { changed } },
  });
  if (product.status === "published") await assertComplete(tx, product);
  return changeOf(product);
}

/**
 * A new draft, or an edit of what stood there when the actor looked: a colleague's edit since is never
 * overwritten. Errors: `conflict`, `notFound`, `forbidden`, `itemNoTaken`, `variantOrdered`,
 * `productIncomplete` (what is on sale stays complete).
 */
export async function saveProduct(actor: Actor, input: SaveProductInput): Promise<ChangedProduct> {
  const { productId, revision } = input;
  try {
    return await transaction((tx) =>
      productId === undefined
        ? create(tx, actor, input)
        : edit(tx, actor, { productId, revision: revision ?? 0 }, input),
    );
  } catch (error) {
    if (isTaken(error)) throw new AppError("itemNoTaken", { field: "itemNo", cause: error });
    throw error;
  }
}
