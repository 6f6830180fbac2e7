import "server-only";
import { draftForEvent } from "@/lib/documents/commands/draft-for-event";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import { askedBy } from "@/lib/documents/model/kind";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * Issues what an event asks for and has not got yet, dated by the event. Its row is held meanwhile, so
 * that the same event, worked on twice at once, gives each document once.
 */
export async function issueForEvent(actor: Actor, eventId: string): Promise<void> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Event" where id = ${eventId}::uuid for update`;
    const event = await tx.event.findUnique({ where: { id: eventId } });
    if (!event) return;
    const issued = await tx.document.findMany({
      where: { causeEventId: eventId },
      select: { kind: true },
    });
    for (const kind of askedBy[event.type] ?? []) {
      if (issued.some((document) => document.kind === kind)) continue;
      const found = await draftForEvent(tx, kind, event);
      if (found) {
        const issue = { ...found, issuedAt: event.at, causeEventId: eventId };
        await issueDocument(tx, actor, issue);
      }
    }
  });
}
