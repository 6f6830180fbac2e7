import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

export type PoisonJobView = {
  id: string;
  task: string;
  attempts: number;
  lastError: string;
  createdAt: Date;
  lastTriedAt: Date;
};

const PAGE = 100;

/** Jobs that failed at every attempt and wait for a person; only the operator sees them. */
export async function listPoisonJobs(actor: Actor): Promise<PoisonJobView[]> {
  if (actor.kind !== "operator") return [];
  return db.$queryRaw<PoisonJobView[]>`
    select id::text, task_identifier as task, attempts::int, coalesce(last_error, '') as "lastError",
           created_at as "createdAt", updated_at as "lastTriedAt"
      from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null
     order by updated_at desc
     limit ${PAGE}`;
}

/** Seconds the oldest job has been due; 0 = nothing waits. Public, for the health check alone. */
export async function findQueueAge(): Promise<number> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    select coalesce(max(extract(epoch from now() - run_at)), 0)::float8 as seconds
      from graphile_worker.jobs
     where locked_at is null and attempts < max_attempts and run_at < now()`;
  return Math.round(row?.seconds ?? 0);
}
