import "server-only";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { listSilent } from "@/lib/batches/commands/step";
import { findShown } from "@/lib/batches/queries/shown";
import type { Actor, SystemActor } from "@/lib/identity/actor";
import { askRefresh } from "@/lib/platform/ask-refresh";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

/** Public pages follow at once. */
async function runAndShow(actor: SystemActor & Actor, id: string) {
  const wrote = await runBatch(actor, id);
  const shown = wrote ? await findShown(actor, id) : null;
  if (shown) await askRefresh(shown);
}

/** A worker that died left its batch where the last finished chunk put it; others waited for their turn. */
const resume: JobHandler = async (actor) => {
  const faults: unknown[] = [];
  for (const { id } of await listSilent()) {
    await runAndShow(actor, id).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw new AggregateError(faults, "batches were left to a later try");
};

const run: JobHandler = async (actor, { subjectId }) => {
  if (subjectId) await runAndShow(actor, subjectId);
  await resume(actor, {});
};

export const batchJobs: JobHandlers = { "batches.run": run, "batches.resume": resume };

export const batchSchedules: readonly Schedule[] = [
  { task: "batches.resume", pattern: "* * * * *" },
];
