import "server-only";
import type { BatchStatus, RunningStatus } from "@/lib/batches/model/batch";
import type { Actor, SystemActor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

export type Batch = Prisma.BatchGetPayload<object>;

/** Somebody stopped the batch while the worker was at it. */
export class BatchStopped extends Error {}

/** Seconds without a beat after which another worker may go on with a batch. */
const SILENCE = 60;

/** More at once would keep the worker from its mails. */
const AT_ONCE = 2;

/** The batch as the worker's own, unless another one is at it or enough are under way. */
export async function takeBatch(id: string): Promise<Batch | null> {
  const taken = await db.$queryRaw<{ id: string }[]>`
    update "Batch" set "beatAt" = ${now()}, tries = tries + 1
    where id = ${id}::uuid and status in ('reading', 'checking', 'applying', 'undoing')
      and ("beatAt" is null or "beatAt" < ${now()}::timestamptz - make_interval(secs => ${SILENCE}))
      and (select count(*) from "Batch" other where other.id <> ${id}::uuid
        and other.status in ('reading', 'checking', 'applying', 'undoing')
        and other."beatAt" >= ${now()}::timestamptz - make_interval(secs => ${SILENCE})) < ${AT_ONCE}
    returning id`;
  return taken.length > 0 ? db.batch.findUnique({ where: { id } }) : null;
}

/** Batches whose turn has come, or whose worker died. */
export const listSilent = () =>
  db.batch.findMany({
    where: {
      status: { in: ["reading", "checking", "applying", "undoing"] },
      OR: [{ beatAt: null }, { beatAt: { lt: new Date(now().getTime() - SILENCE * 1_000) } }],
    },
    select: { id: true },
    take: 50,
  });

/** Nobody is at any of them, whatever their beats say. */
export const releaseBatches = () =>
  db.batch.updateMany({ where: { beatAt: { not: null } }, data: { beatAt: null } });

type Running = { readonly id: string; readonly status: BatchStatus };

/**
 * So many rows more are done; locks the batch to the end of the transaction. Reading begins anew with each
 * try, so rows read prove nothing of the next ones. Throws `BatchStopped`.
 */
export async function beat(tx: Tx, { id, status }: Running, more = 0) {
  const lasts = more > 0 && status !== "reading";
  const { count } = await tx.batch.updateMany({
    where: { id, status },
    data: { done: { increment: more }, beatAt: now(), ...(lasts && { tries: 0 }) },
  });
  if (count === 0) throw new BatchStopped();
}

/** A step begins, with so many rows before it. */
export async function begin(tx: Tx, { id, status }: Running, total: number, done = 0) {
  const { count } = await tx.batch.updateMany({
    where: { id, status },
    data: { total, done, stepAt: now(), beatAt: now() },
  });
  if (count === 0) throw new BatchStopped();
}

/** The worker is through with a step. Throws `BatchStopped`. */
export async function end(
  tx: Tx,
  { id, status }: Running,
  next: BatchStatus,
  data: Prisma.BatchUpdateManyMutationInput = {},
) {
  const { count } = await tx.batch.updateMany({
    where: { id, status },
    data: { status: next, beatAt: null, tries: 0, ...data },
  });
  if (count === 0) throw new BatchStopped();
}

export type StepOf = Readonly<
  Record<RunningStatus, (batch: Batch, actor: SystemActor & Actor) => Promise<void>>
>;
