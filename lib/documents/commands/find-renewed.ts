import "server-only";
import { type Cause, textIn } from "@/lib/documents/commands/event-data";
import type { Issue } from "@/lib/documents/commands/issue-document";
import type { DocumentKind } from "@/lib/documents/model/kind";
import type { Tx } from "@/lib/platform/db";

/** What else was told of the transfer that an event names. */
async function aboutTransfer(tx: Tx, { subjectId, data }: Cause) {
  const events = await tx.event.findMany({
    where: { subjectId, data: { path: ["transferId"], equals: textIn(data, "transferId") } },
    select: { id: true },
  });
  return { causeEventId: { in: events.map(({ id }) => id) } };
}

/**
 * The document that stands and that an event makes a further version of; null where none is out. All of
 * its kind are held, so that nobody else replaces it meanwhile.
 */
export async function findRenewed(
  tx: Tx,
  kind: DocumentKind,
  cause: Cause,
): Promise<NonNullable<Issue["replaces"]> | null> {
  const orderId = cause.subjectId;
  await tx.$queryRaw`
    select 1 from "Document" where "orderId" = ${orderId}::uuid and kind = ${kind}::"DocumentKind"
    order by id for update`;
  const found = await tx.document.findFirst({
    where: {
      orderId,
      kind,
      replacedBy: null,
      ...(kind === "receipt" && (await aboutTransfer(tx, cause))),
    },
    orderBy: { id: "desc" },
    select: { id: true, number: true, version: true },
  });
  return found && { ...found, reason: textIn(cause.data, "note") };
}
