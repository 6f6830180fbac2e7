import "server-only";
import { Client } from "pg";
import { releaseBatches } from "@/lib/batches/commands/step";
import { db } from "@/lib/platform/db";
import { databaseUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Each worker holds this lock in part for as long as it lives; PostgreSQL lets go of it when it dies. */
const ALIVE = 20261124;
/** Milliseconds until the database has noticed that a worker died. */
const NOTICED = 5_000;
const LOCK_NOT_AVAILABLE = "55P03";

async function isAlone(client: Client) {
  try {
    await client.query(`select pg_advisory_lock(${ALIVE})`);
    return true;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, "code") === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

/** What the queue would keep for a dead worker for four hours. */
async function freeDead() {
  await db.$queryRaw`
    select 1 from (select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker.jobs where locked_by is not null))) as freed`;
  await releaseBatches();
}

/**
 * A worker that finds no other one alive frees the jobs and batches that dead ones left locked. Returns
 * what ends its own life.
 */
export async function takeOver(): Promise<() => Promise<void>> {
  const client = new Client({
    connectionString: databaseUrl(),
    application_name: "karavan-worker",
    keepAlive: true,
    lock_timeout: NOTICED,
  });
  client.on("error", (error) => log.warn({ err: error }, "the worker's own lock was lost"));
  await client.connect();
  const alone = await isAlone(client);
  if (alone) await freeDead();
  await client.query("set lock_timeout = 0");
  await client.query(`select pg_advisory_lock_shared(${ALIVE})`);
  if (alone) await client.query(`select pg_advisory_unlock(${ALIVE})`);
  return () => client.end();
}
