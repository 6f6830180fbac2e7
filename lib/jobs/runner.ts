import "server-only";
import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { z } from "zod";
import { proveActor } from "@/lib/identity/actor";
import { databaseUrl } from "@/lib/platform/env";
import type { JobHandlers, Schedule } from "@/lib/platform/job";
import { log } from "@/lib/platform/log";

const payloadSchema = z.looseObject({
  eventId: z.string().optional(),
  subjectId: z.string().optional(),
});

const CONNECTIONS = 5;
const AT_ONCE = 4;
/** Milliseconds between looks for jobs whose time has come; new ones are announced at once. */
const POLL_INTERVAL = 2_000;

const logger = new Logger(() => (level, message, meta) => {
  const write = level === "error" ? "error" : level === "warning" ? "warn" : "debug";
  log[write]({ job: meta?.jobId }, message);
});

/** Works through the queue as the system itself until stopped. */
export function runJobs(handlers: JobHandlers, schedules: readonly Schedule[]): Promise<Runner> {
  const actor = proveActor({ kind: "system" });
  const taskList: TaskList = {};
  for (const [name, handler] of Object.entries(handlers)) {
    taskList[name] = async (raw) => {
      const { eventId, subjectId } = payloadSchema.parse(raw ?? {});
      await handler(actor, {
        ...(eventId !== undefined && { eventId }),
        ...(subjectId !== undefined && { subjectId }),
      });
    };
  }
  return run({
    connectionString: databaseUrl(),
    maxPoolSize: CONNECTIONS,
    concurrency: AT_ONCE,
    pollInterval: POLL_INTERVAL,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(
      schedules.map(({ task, pattern }) => ({ task, match: pattern, options: { maxAttempts: 3 } })),
    ),
    logger,
  });
}
