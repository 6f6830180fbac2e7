import "server-only";
import { canManageProducts, draftsOf, productsVisibleTo } from "@/lib/catalogue/policy";
import { findDraft } from "@/lib/catalogue/queries/product-draft";
import type {
  DraftInput,
  ResolveDraftInput,
  SaveDraftInput,
} from "@/lib/catalogue/schema/product-draft";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** One draft for each person and product; the newest typing stands. */
const write = (
  tx: Tx,
  owner: { userId: string; companyId: string },
  { productId, revision, fields }: SaveDraftInput,
) => tx.$executeRaw`
  insert into "ProductDraft" (id, "sellerId", "userId", "productId", fields, "baseRevision", "savedAt")
  values (${newId()}::uuid, ${owner.companyId}::uuid, ${owner.userId}::uuid, ${productId}::uuid,
    ${JSON.stringify(fields)}::jsonb, ${revision}::int, ${now()})
  on conflict ("userId", "sellerId", "productId")
  do update set fields = excluded.fields, "baseRevision" = excluded."baseRevision", "savedAt" = excluded."savedAt"`;

/** What is typed so far; the product itself does not change. Errors: `forbidden`, `notFound`. */
export async function saveDraft(actor: Actor, input: SaveDraftInput): Promise<Date> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const { productId } = input;
  await transaction(async (tx) => {
    const where = { AND: [{ id: productId ?? "" }, productsVisibleTo(actor)] };
    const isOwn = productId === null || (await tx.product.count({ where })) > 0;
    if (!isOwn) throw new AppError("notFound");
    await write(tx, actor, input);
  });
  return now();
}

/** Gone already is as good as gone. */
export async function discardDraft(actor: Actor, { productId }: DraftInput): Promise<void> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  await db.productDraft.deleteMany({
    where: { AND: [{ productId: productId ?? null }, draftsOf(actor)] },
  });
}

/** Where both wrote, what the person chose stays; the draft goes on from the present revision. Errors: `notFound`. */
export async function resolveDraft(actor: Actor, input: ResolveDraftInput): Promise<void> {
  const { productId, taken } = input;
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const draft = await findDraft(actor, productId);
  if (!draft) throw new AppError("notFound");
  const theirs = draft.conflicts.filter(({ field }) => taken.includes(field));
  const fields = {
    ...draft.fields,
    ...Object.fromEntries(theirs.map(({ field, now: present }) => [field, present])),
  };
  await saveDraft(actor, { productId, revision: draft.revision, fields });
}
