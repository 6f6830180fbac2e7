import "server-only";
import { draftForEvent } from "@/lib/documents/commands/draft-for-event";
import { findRenewed } from "@/lib/documents/commands/find-renewed";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import { askedBy, type DocumentKind, isRenewal } from "@/lib/documents/model/kind";
import type { Actor } from "@/lib/identity/actor";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Event } from "@/prisma/generated/client";

async function issue(tx: Tx, actor: Actor, kind: DocumentKind, event: Event) {
  const found = await draftForEvent(tx, kind, event);
  const isFurther = isRenewal(event.type, kind);
  const replaces = isFurther && found ? await findRenewed(tx, kind, event) : null;
  if (!found || (isFurther && !replaces)) return;
  await issueDocument(tx, actor, {
    ...found,
    issuedAt: event.at,
    causeEventId: event.id,
    ...(replaces && { replaces }),
  });
}

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
    for (const kind of askedBy[event.type] ?? [])
      if (!issued.some((document) => document.kind === kind)) await issue(tx, actor, kind, event);
  });
}
