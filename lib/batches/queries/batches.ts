import "server-only";
import { batchesVisibleTo } from "@/lib/batches/policy";
import { batchMapping, batchOutline, batchSource, editChange } from "@/lib/batches/schema/batch";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import {
  isId,
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true,
  kind: true,
  status: true,
  name: true,
  source: true,
  outline: true,
  mapping: true,
  change: true,
  total: true,
  done: true,
  stepAt: true,
  created: true,
  changed: true,
  same: true,
  refused: true,
  failure: true,
  appliedAt: true,
  createdAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.BatchSelect;

const toView = (row: Prisma.BatchGetPayload<{ select: typeof select }>) => ({
  ...row,
  source: batchSource.safeParse(row.source).data ?? null,
  outline: batchOutline.safeParse(row.outline).data ?? null,
  mapping: batchMapping.safeParse(row.mapping).data ?? null,
  change: editChange.safeParse(row.change).data ?? null,
  createdBy: row.createdBy.name,
});

export type BatchView = ReturnType<typeof toView>;

/** Null for what is not the actor's. */
export async function findBatch(actor: Actor, id: string): Promise<BatchView | null> {
  if (!isId(id)) return null;
  const row = await db.batch.findFirst({
    where: { AND: [{ id }, batchesVisibleTo(actor)] },
    select,
  });
  return row && toView(row);
}

/** What a page asks each second while a worker is at it. */
export async function findBatchProgress(actor: Actor, id: string) {
  if (!isId(id)) return null;
  return db.batch.findFirst({
    where: { AND: [{ id }, batchesVisibleTo(actor)] },
    select: { status: true, total: true, done: true, stepAt: true },
  });
}

/** From the newest. */
export async function listBatches(actor: Actor, key: PageKey): Promise<Page<BatchView>> {
  const rows = await db.batch.findMany({
    where: { AND: [pageWhere(key), batchesVisibleTo(actor)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    select,
  });
  return toPage(rows.map(toView), key);
}
