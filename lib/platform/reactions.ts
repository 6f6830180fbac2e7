/**
 * Which background tasks an event sets off, by event type. `record` adds the jobs in the command's
 * own transaction; the tasks live in `lib/<domain>/jobs.ts` and are listed in `lib/jobs/registry.ts`.
 */
export const reactions: Readonly<Record<string, readonly string[]>> = {};
