import "server-only";
import {
  assertComplete,
  assertFree,
  type ChangedProduct,
  changeOf,
  lockProductAt,
} from "@/lib/catalogue/commands/product-rows";
import { writeProducts } from "@/lib/catalogue/commands/write-products";
import { changesOf, toFields } from "@/lib/catalogue/model/product-fields";
import { canManageProducts } from "@/lib/catalogue/policy";
import type { SaveProductInput } from "@/lib/catalogue/schema/product";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { isTaken, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

async function create(
  tx: Tx,
  actor: SellerActor,
  input: SaveProductInput,
): Promise<ChangedProduct> {
  await assertFree(tx, actor.companyId);
  const [written] = await writeProducts(tx, actor, [{ before: null, input }]);
  if (!written) throw new AppError("unexpected");
  return { id: written.id, slug: written.slug, sellerSlug: null, isPublic: false };
}

async function edit(
  tx: Tx,
  actor: SellerActor & Actor,
  at: { productId: string; revision: number },
  input: SaveProductInput,
) {
  const product = await lockProductAt(tx, actor, at);
  const isSame = changesOf(toFields(storedInput(product)), toFields(input)).length === 0;
  if (isSame) return changeOf(product, false);
  await writeProducts(tx, actor, [{ before: product, input }]);
  if (product.status === "published") await assertComplete(tx, product);
  return changeOf(product);
}

/**
 * A new draft, or an edit of what stood there when the actor looked: a colleague's edit since is never
 * overwritten. Errors: `conflict`, `notFound`, `forbidden`, `catalogueBusy`, `itemNoTaken`, `variantOrdered`,
 * `productIncomplete` (what is on sale stays complete).
 */
export async function saveProduct(actor: Actor, input: SaveProductInput): Promise<ChangedProduct> {
  const { productId, revision } = input;
  if (!canManageProducts(actor)) throw new AppError("forbidden");
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
