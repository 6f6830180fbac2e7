import "server-only";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { listSilent } from "@/lib/batches/commands/step";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

/** A worker that died left its batch where the last finished chunk put it; others waited for their turn. */
const resume: JobHandler = async (actor) => {
  for (const { id } of await listSilent()) await runBatch(actor, id);
};

const run: JobHandler = async (actor, { subjectId }) => {
  if (subjectId) await runBatch(actor, subjectId);
  await resume(actor, {});
};

export const batchJobs: JobHandlers = { "batches.run": run, "batches.resume": resume };

export const batchSchedules: readonly Schedule[] = [
  { task: "batches.resume", pattern: "* * * * *" },
];
