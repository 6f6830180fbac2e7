import "server-only";
import { draftForEvent } from "@/lib/documents/commands/draft-for-event";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import type { DocumentKind } from "@/lib/documents/model/kind";
import { canReissueDocuments, documentsVisibleTo } from "@/lib/documents/policy";
import type { ReissueDocumentInput } from "@/lib/documents/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Event } from "@/prisma/generated/client";

async function draftAnew(tx: Tx, kind: DocumentKind, cause: Event) {
  const found = cause.type === "payment.reversed" ? null : await draftForEvent(tx, kind, cause);
  if (!found) throw new AppError(kind === "receipt" ? "receiptReversed" : "notFound");
  return found;
}

/**
 * Prints the same facts anew, with the parties and accounts as they are now, under the same number: a new
 * version that names the old one and why. Errors: `notFound`, `forbidden`, `conflict` (it is replaced already),
 * `receiptReversed`.
 */
export async function reissueDocument(actor: Actor, { documentId, reason }: ReissueDocumentInput) {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Document" where id = ${documentId}::uuid for update`;
    const old = await tx.document.findFirst({
      where: { AND: [{ id: documentId }, documentsVisibleTo(actor)] },
      include: { replacedBy: { select: { id: true } } },
    });
    const cause =
      old?.causeEventId && (await tx.event.findUnique({ where: { id: old.causeEventId } }));
    if (!old || !cause) throw new AppError("notFound");
    if (!canReissueDocuments(actor)) throw new AppError("forbidden");
    if (old.replacedBy) throw new AppError("conflict");
    const found = await draftAnew(tx, old.kind, cause);
    return issueDocument(tx, actor, {
      ...found,
      issuedAt: now(),
      causeEventId: cause.id,
      replaces: { id: old.id, number: old.number, version: old.version, reason },
    });
  });
}
