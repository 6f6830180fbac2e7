import "server-only";
import type { BatchEvent } from "@/lib/batches/events";
import { type BatchStatus, canMove, undoUntil } from "@/lib/batches/model/batch";
import { batchesVisibleTo, canRunBatches } from "@/lib/batches/policy";
import type { BatchInput } from "@/lib/batches/schema/batch";
import { holdCatalogue, releaseCatalogue } from "@/lib/catalogue/commands/product-rows";
import { canPublishProducts } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

/** The seller's own batch, locked. Errors: `forbidden`, `notFound`. */
export async function lockBatch(tx: Tx, actor: Actor, batchId: string) {
  if (!canRunBatches(actor)) throw new AppError("forbidden");
  const where = { AND: [{ id: batchId }, batchesVisibleTo(actor)] };
  const found = await tx.batch.findFirst({ where, select: { id: true } });
  if (!found) throw new AppError("notFound");
  await tx.$queryRaw`select 1 from "Batch" where id = ${batchId}::uuid for update`;
  return tx.batch.findUniqueOrThrow({ where: { id: batchId } });
}

type Batch = Awaited<ReturnType<typeof lockBatch>>;

/** Errors: `batchMoved` where the batch is not so far, or further. */
export async function moveTo(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  step: { to: BatchStatus; data?: Prisma.BatchUpdateInput; event: BatchEvent },
) {
  if (!canMove(batch.status, step.to)) throw new AppError("batchMoved");
  const idle = { beatAt: null, total: 0, done: 0, stepAt: now() };
  await tx.batch.update({
    where: { id: batch.id },
    data: { ...idle, ...step.data, status: step.to },
  });
  await record(tx, actor, step.event);
}

/** Rows whose products are no longer what the preview showed. */
async function countStale(tx: Tx, batch: Batch): Promise<number> {
  const [found] = await tx.$queryRaw<{ stale: number }[]>`
    with open as (
      select r.* from "BatchRow" r
      where r."batchId" = ${batch.id}::uuid and r.outcome in ('created', 'changed') and r.written is null)
    select ((select count(*) from open r
        left join "Product" p on p.id = r."productId" and p."sellerId" = ${batch.sellerId}::uuid
        where r."productId" is not null and (p.revision is distinct from r.revision
          or (select count(*)::text from "Picture" c where c."productId" = p.id) <> r.before ->> 'pictures'
          or exists (select 1 from "Variant" v
            where v."productId" = p.id and v."onHand"::text <> r.before ->> 'stock')))
      + (select count(*) from open r
        join "Product" p on p."sellerId" = ${batch.sellerId}::uuid and p."itemNo" = r."itemNo"
        where r."productId" is null))::int as stale`;
  return found?.stale ?? 0;
}

/** Rows are decided anew; what is written already stays. */
const forget = (tx: Tx, batchId: string) =>
  tx.batchRow.updateMany({ where: { batchId, written: null }, data: { outcome: null } });

/**
 * The preview becomes true. Where a colleague changed one of the products since, everything is checked again
 * first and nothing is written. Errors: `batchMoved`, `catalogueBusy`, `sellerNotApproved`.
 */
export async function applyBatch(
  actor: Actor,
  { batchId }: BatchInput,
): Promise<{ stale: number }> {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, actor, batchId);
    const isFirst = batch.appliedAt === null;
    if (!canMove(batch.status, "applying") || (isFirst && batch.status !== "checked")) {
      throw new AppError("batchMoved");
    }
    const publishes = await tx.batchRow.count({
      where: {
        batchId,
        outcome: { in: ["created", "changed"] },
        after: { path: ["status"], equals: "published" },
      },
    });
    if (publishes > 0 && !canPublishProducts(actor)) throw new AppError("sellerNotApproved");
    await holdCatalogue(tx, batch.sellerId, batch.id);
    const stale = await countStale(tx, batch);
    if (stale > 0) {
      await releaseCatalogue(tx, batch.id);
      await forget(tx, batch.id);
      const event = { type: "batch.checkedAgain", subjectId: batch.id, data: { stale } } as const;
      await moveTo(tx, actor, { ...batch, status: "checked" }, { to: "checking", event });
      return { stale };
    }
    const { created, changed } = batch;
    const event = {
      type: "batch.applied",
      subjectId: batch.id,
      data: { created, changed },
    } as const;
    await moveTo(tx, actor, batch, { to: "applying", event });
    return { stale: 0 };
  });
}

/** Stops it where it is. Errors: `batchMoved`. */
export async function cancelBatch(actor: Actor, { batchId }: BatchInput) {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, actor, batchId);
    const written = await tx.batchRow.count({ where: { batchId, written: { not: null } } });
    await moveTo(tx, actor, batch, {
      to: "cancelled",
      ...(written > 0 && { data: { appliedAt: now() } }),
      event: { type: "batch.cancelled", subjectId: batch.id, data: { at: batch.status } },
    });
    await releaseCatalogue(tx, batch.id);
  });
}

/** Takes back what nobody has touched since. Errors: `batchMoved`, `undoTooLate`, `catalogueBusy`. */
export async function undoBatch(actor: Actor, { batchId }: BatchInput) {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, actor, batchId);
    if (!batch.appliedAt) throw new AppError("batchMoved");
    if (undoUntil(batch.appliedAt) < now()) throw new AppError("undoTooLate");
    await holdCatalogue(tx, batch.sellerId, batch.id);
    await moveTo(tx, actor, batch, {
      to: "undoing",
      event: { type: "batch.undone", subjectId: batch.id },
    });
  });
}
