import { setPriority } from "node:os";
import { warmPrinter } from "@/lib/documents/printer";
import { handlers } from "@/lib/jobs/registry";
import { runJobs } from "@/lib/jobs/runner";
import { schedules } from "@/lib/jobs/schedule";
import { takeOver } from "@/lib/jobs/take-over";
import { closeDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/** Pages come first: what works in the background, and the processes it starts, takes what they leave. */
const PATIENCE = 10;

function fail(error: unknown) {
  log.fatal({ err: error }, "the worker ended");
  process.exit(1);
}

async function work() {
  setPriority(PATIENCE);
  const leave = await takeOver(fail);
  warmPrinter();
  const runner = await runJobs(handlers, schedules);
  log.info({ tasks: Object.keys(handlers).length }, "worker ready");
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await runner.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  await runner.promise;
  await leave();
  await closeDb();
}

work().then(() => process.exit(0), fail);
