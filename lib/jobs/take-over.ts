import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { releaseBatches } from "@/lib/batches/commands/step";
import { db } from "@/lib/platform/db";
import { databaseUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Each worker holds this lock in part for as long as it lives; PostgreSQL lets go of it when it dies. */
const ALIVE = 20261124;
/** Milliseconds until the database has noticed that a worker died. */
const NOTICED = 5_000;
/** Milliseconds between looks for a database that is away, and how many of them. */
const BETWEEN_TRIES = 1_000;
const MOST_TRIES = 90;
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

async function connect() {
  const client = new Client({
    connectionString: databaseUrl(),
    application_name: "karavan-worker",
    keepAlive: true,
    lock_timeout: NOTICED,
  });
  await client.connect();
  return client;
}

/** A database that starts anew is waited for, so long that the start does not take the worker for a hopeless one. */
async function connectInTime(): Promise<Client> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await connect();
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
      log.warn({ err: error }, "the worker waits for the database");
      await pause(BETWEEN_TRIES);
    }
  }
}

/**
 * A worker that finds no other one alive frees the jobs and batches that dead ones left locked. Returns
 * what ends its own life. `isLost` is called where the database takes this worker for dead: it must end at
 * once, since the next one frees what it has in its hands.
 */
export async function takeOver(isLost: (error: Error) => void): Promise<() => Promise<void>> {
  const client = await connectInTime();
  client.on("error", isLost);
  const alone = await isAlone(client);
  if (alone) await freeDead();
  await client.query("set lock_timeout = 0");
  await client.query(`select pg_advisory_lock_shared(${ALIVE})`);
  if (alone) await client.query(`select pg_advisory_unlock(${ALIVE})`);
  return () => client.end();
}
