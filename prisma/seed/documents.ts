import { issueForEvent } from "@/lib/documents/commands/issue-for-event";
import { askedBy } from "@/lib/documents/model/kind";
import { db } from "@/lib/platform/db";
import { systemActor } from "@/lib/testing/factories";

/** The papers of those weeks, each dated by what asked for it; the worker prints one when somebody wants it. */
export async function seedDocuments() {
  const events = await db.event.findMany({
    where: { type: { in: Object.keys(askedBy) } },
    orderBy: { seq: "asc" },
    select: { id: true },
  });
  for (const { id } of events) await issueForEvent(systemActor(), id);
}
