import "server-only";
import { z } from "zod";
import { productInclude } from "@/lib/catalogue/commands/product-rows";
import { type FieldConflict, mergeFields } from "@/lib/catalogue/model/field-merge";
import { type ProductFields, toFields } from "@/lib/catalogue/model/product-fields";
import { draftsOf, productsVisibleTo } from "@/lib/catalogue/policy";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

const texts = z.record(z.string(), z.string()).catch({});

export type ProductDraft = {
  readonly savedAt: Date;
  /** The form as it is to go on: what was typed, over what colleagues wrote meanwhile. */
  readonly fields: ProductFields;
  /** Where both wrote into the same field. */
  readonly conflicts: readonly FieldConflict[];
  /** The product's revision at which it goes on; 0 of a new one. */
  readonly revision: number;
  /** A colleague saved the product since typing began. */
  readonly isOutdated: boolean;
};

/** The form's fields as they stood at a revision; the earliest known where its history begins later. */
async function fieldsAt(productId: string, revision: number): Promise<ProductFields | null> {
  const at = await db.productRevision.findFirst({
    where: { productId, number: { lte: revision } },
    orderBy: { number: "desc" },
    select: { fields: true },
  });
  const kept =
    at ??
    (await db.productRevision.findFirst({
      where: { productId },
      orderBy: { number: "asc" },
      select: { fields: true },
    }));
  return kept && texts.parse(kept.fields);
}

async function mergeWithNow(actor: Actor, productId: string, typed: ProductFields, base: number) {
  const product = await db.product.findFirst({
    where: { AND: [{ id: productId }, productsVisibleTo(actor)] },
    include: productInclude,
  });
  if (!product) return null;
  const now = toFields(storedInput(product));
  const was = (await fieldsAt(productId, base)) ?? now;
  return {
    ...mergeFields(was, typed, now),
    revision: product.revision,
    isOutdated: product.revision > base,
  };
}

/** What this person typed into the form of a product, or of a new one, and has not saved. */
export async function findDraft(
  actor: Actor,
  productId: string | null,
): Promise<ProductDraft | null> {
  const draft = await db.productDraft.findFirst({
    where: { AND: [{ productId }, draftsOf(actor)] },
  });
  if (!draft) return null;
  const typed = texts.parse(draft.fields);
  const { savedAt, baseRevision } = draft;
  if (productId === null) {
    return { savedAt, fields: typed, conflicts: [], revision: 0, isOutdated: false };
  }
  const merged = await mergeWithNow(actor, productId, typed, baseRevision);
  return merged && { savedAt, ...merged };
}
