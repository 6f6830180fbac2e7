import { expect, test, vi } from "vitest";
import { proveActor } from "@/lib/identity/actor";
import { findQueueAge, listPoisonJobs } from "@/lib/jobs/queries";
import { runJobs } from "@/lib/jobs/runner";
import { db, transaction } from "@/lib/platform/db";
import type { JobHandlers } from "@/lib/platform/job";

const operator = proveActor({
  kind: "operator",
  userId: "u",
  companyId: "c",
  name: "Operator",
  locale: "en",
  timeZone: "UTC",
  role: "owner",
  companyStatus: "approved",
});

const enqueue = (task: string, attempts: number) =>
  transaction(async (tx) => {
    await tx.$executeRaw`
      select graphile_worker.add_job(${task}, payload => '{"subjectId":"s"}'::json, max_attempts => ${attempts}::int)`;
  });

async function during(handlers: JobHandlers, work: () => Promise<void>) {
  const runner = await runJobs(handlers, []);
  await work();
  await runner.stop();
}

test("a job runs as the system with what it was given", async () => {
  const handler = vi.fn(async () => undefined);
  await enqueue("greet", 8);
  await during({ greet: handler }, () => vi.waitFor(() => expect(handler).toHaveBeenCalled()));
  expect(handler).toHaveBeenCalledWith({ kind: "system" }, { subjectId: "s" });
});

test("a job whose transaction fails does not exist", async () => {
  const failing = transaction(async (tx) => {
    await tx.$executeRaw`select graphile_worker.add_job('greet')`;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db.$queryRaw`select 1 from graphile_worker.jobs`).toEqual([]);
});

test("a job that failed at its last attempt is shown to the operator alone", async () => {
  await enqueue("break", 1);
  const broken = async () => {
    throw new Error("the reason");
  };
  await during({ break: broken }, () =>
    vi.waitFor(async () => expect(await listPoisonJobs(operator)).toHaveLength(1)),
  );
  const [job] = await listPoisonJobs(operator);
  expect(job).toMatchObject({ task: "break", attempts: 1 });
  expect(job?.lastError).toContain("the reason");
  expect(await listPoisonJobs(proveActor({ kind: "system" }))).toEqual([]);
});

test("the queue's age is that of its oldest due job", async () => {
  expect(await findQueueAge()).toBe(0);
  await db.$executeRaw`select graphile_worker.add_job('late', run_at => now() - interval '90 seconds')`;
  expect(await findQueueAge()).toBeGreaterThanOrEqual(90);
});
