import "server-only";
import { canRunBatches } from "@/lib/batches/policy";
import type { StartEditInput } from "@/lib/batches/schema/start-edit";
import { matchingSql } from "@/lib/catalogue/queries/seller-products-sql";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";
import { Prisma } from "@/prisma/generated/client";

/**
 * One change asked of the chosen products, or of all that a filter finds at this moment: a row each, to be
 * checked by the worker and shown before anything is written. Errors: `forbidden`, `noProductsChosen`.
 */
export async function startEdit(
  actor: Actor,
  { selection, change }: StartEditInput,
): Promise<string> {
  if (!canRunBatches(actor)) throw new AppError("forbidden");
  const id = newId();
  const filter = "filter" in selection ? selection.filter : {};
  const chosen =
    "ids" in selection ? Prisma.sql`and p.id = any(${[...selection.ids]}::uuid[])` : Prisma.empty;
  const matching = await matchingSql(actor, filter, actor.timeZone);
  await transaction(async (tx) => {
    if (
      change.kind === "category" &&
      (await tx.category.count({ where: { slug: change.slug } })) === 0
    ) {
      throw new AppError("invalidValue", { field: "category" });
    }
    const { companyId: sellerId, userId: createdById } = actor;
    const begun = { kind: "edit", status: "checking", name: "", stepAt: now() } as const;
    await tx.batch.create({ data: { id, sellerId, createdById, ...begun, change } });
    const count = await tx.$executeRaw`
      insert into "BatchRow" ("batchId", number, cells, "itemNo", "productId")
      select ${id}::uuid, row_number() over (order by p."itemNo"), '{}', p."itemNo", p.id
      from "Product" p where ${matching} ${chosen}`;
    if (count === 0) throw new AppError("noProductsChosen");
    await record(tx, actor, { type: "batch.started", subjectId: id });
  });
  return id;
}
