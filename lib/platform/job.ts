import type { Actor } from "@/lib/identity/actor";

/** What `record` hands to a task; a schedule sends neither. */
export type JobPayload = { readonly eventId?: string; readonly subjectId?: string };

/** Throwing puts the job back with a growing delay; after eight attempts the operator sees it. */
export type JobHandler = (
  actor: Extract<Actor, { kind: "system" }>,
  payload: JobPayload,
) => Promise<void>;

/** Task name, such as "orders.expire", to what does it. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** `pattern` is crontab's five fields, in UTC. */
export type Schedule = { readonly task: string; readonly pattern: string };
