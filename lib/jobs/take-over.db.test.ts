import { afterEach, expect, test } from "vitest";
import { takeOver } from "@/lib/jobs/take-over";
import { db } from "@/lib/platform/db";

const leaving: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

async function start() {
  leaving.push(await takeOver());
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
