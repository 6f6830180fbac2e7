import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { takeOver } from "@/lib/jobs/take-over";
import { db } from "@/lib/platform/db";
import { childEnv, databaseUrl } from "@/lib/platform/env";

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));
/** Milliseconds: the start of a worker on a busy machine. */
const SOON = 60_000;

const leaving: (() => Promise<void>)[] = [];
const isLost = vi.fn<(error: Error) => void>();
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
  isLost.mockReset();
});

async function start() {
  leaving.push(await takeOver(isLost));
}

/** A job that a worker has in its hands. */
async function createTaken() {
  await db.$executeRaw`select graphile_worker.add_job('greet', queue_name => 'greetings')`;
  await db.$executeRaw`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-x', attempts = 1`;
  await db.$executeRaw`
    update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'worker-x'`;
}

const listTaken = () =>
  db.$queryRaw<unknown[]>`
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union all select locked_by from graphile_worker._private_job_queues where locked_by is not null`;

test("a worker that is alone frees what a dead one had in its hands", async () => {
  await createTaken();
  expect(await listTaken()).toHaveLength(2);
  await start();
  expect(await listTaken()).toEqual([]);
  const [job] = await db.$queryRaw<{ attempts: number }[]>`
    select attempts from graphile_worker.jobs`;
  expect(job?.attempts).toBe(1);
});

test("a worker beside another one takes nothing out of its hands, and one after both does", async () => {
  await start();
  await createTaken();
  await start();
  expect(await listTaken()).toHaveLength(2);
  await leaving.shift()?.();
  await start();
  expect(await listTaken()).toHaveLength(2);
  for (const leave of leaving.splice(0)) await leave();
  await start();
  expect(await listTaken()).toEqual([]);
});

/** What a restart of PostgreSQL does to the lives of workers. */
const cutLives = () => db.$queryRaw<{ cut: boolean }[]>`
  select pg_terminate_backend(pid) as cut from pg_stat_activity
  where application_name = 'karavan-worker' and datname = current_database()`;

test("a worker that the database takes for dead is told so, and one that leaves is not", async () => {
  await start();
  await leaving.shift()?.();
  expect(isLost).not.toHaveBeenCalled();
  await start();
  await cutLives();
  await vi.waitFor(() => expect(isLost).toHaveBeenCalled());
});

test(
  "a worker whose connection is cut ends as after a crash, so that it is started anew",
  async () => {
    const args = ["--import", "tsx", "--conditions=react-server", WORKER];
    const worker = spawn(process.execPath, args, {
      env: childEnv({ DATABASE_URL: databaseUrl(), LOG_LEVEL: "silent", NODE_ENV: "production" }),
      stdio: "ignore",
    });
    const ended = once(worker, "exit");
    await vi.waitFor(async () => expect(await cutLives()).toEqual([{ cut: true }]), SOON);
    expect(await ended).toEqual([1, null]);
  },
  SOON,
);
