import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { transfersVisibleTo } from "@/lib/payments/policy";
import { db } from "@/lib/platform/db";
import { findFile } from "@/lib/platform/storage";

/** The stored slip of a transfer the actor may see, else null. */
export async function findSlip(actor: Actor, transferId: string) {
  const transfer = await db.transfer.findFirst({
    where: { AND: [{ id: transferId }, transfersVisibleTo(actor)] },
    select: { slipKey: true, instalment: { select: { reference: true } } },
  });
  if (!transfer?.slipKey) return null;
  const bytes = await findFile("private", transfer.slipKey);
  const isPdf = transfer.slipKey.endsWith(".pdf");
  return (
    bytes && { bytes, isPdf, name: `${transfer.instalment.reference}.${isPdf ? "pdf" : "webp"}` }
  );
}
