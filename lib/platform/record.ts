import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { reactions } from "@/lib/platform/reactions";

/** The channel on which open pages hear of events. */
const EVENT_CHANNEL = "events";

export type DomainEvent = {
  readonly type: string;
  readonly subjectId: string;
  readonly data?: { readonly [key: string]: string | number | boolean | null | readonly string[] };
};

/**
 * One row is the audit trail, the customer's timeline and the trigger of what reacts to it: the row,
 * the jobs and the notice to open pages are written together, in the command's own transaction.
 */
export async function record(tx: Tx, actor: Actor, event: DomainEvent) {
  const id = newId();
  const actorId = actor.kind === "system" ? null : actor.userId;
  const companyId = actor.kind === "system" ? null : actor.companyId;
  const data = JSON.stringify(event.data ?? {});
  const tasks = reactions[event.type] ?? [];
  await tx.$executeRaw`
    with written as (
      insert into "Event" (id, type, "subjectId", "actorId", "companyId", data, at)
      values (${id}::uuid, ${event.type}, ${event.subjectId}::uuid, ${actorId}::uuid, ${companyId}::uuid, ${data}::jsonb, ${now()})
      returning type, "subjectId", seq
    )
    select pg_notify(${EVENT_CHANNEL}, json_build_object('type', type, 'subjectId', "subjectId", 'seq', seq)::text)
    from written`;
  if (tasks.length === 0) return;
  await tx.$executeRaw`
    select graphile_worker.add_job(task, payload => ${JSON.stringify({ eventId: id, subjectId: event.subjectId })}::json,
      job_key => task || ${`:${id}`}, max_attempts => 8)
    from unnest(${[...tasks]}::text[]) as task`;
}

/** Who did it, for whom. */
export type Author = { readonly userId: string | null; readonly companyId: string | null };

/** Many at once, of kinds that nothing reacts to and no open page waits for. */
export async function recordAll(tx: Tx, author: Author, events: readonly DomainEvent[]) {
  if (events.length === 0) return;
  const rows = events.map(({ data, ...event }) => ({ id: newId(), ...event, data: data ?? {} }));
  await tx.$executeRaw`
    insert into "Event" (id, type, "subjectId", "actorId", "companyId", data, at)
    select id, type, "subjectId", ${author.userId}::uuid, ${author.companyId}::uuid, data, ${now()}
    from jsonb_populate_recordset(null::"Event", ${JSON.stringify(rows)}::jsonb)`;
}
