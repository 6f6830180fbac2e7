import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { transfersVisibleTo } from "@/lib/payments/policy";
import { db } from "@/lib/platform/db";
import { findFile } from "@/lib/platform/storage";

/** The stored slip of a transfer the actor may see, else null. */
export async function findSlip(actor: Actor, transferId: string) {
  const transfer = await db.transfer.findFirst({
    where: { AND: [{ id: transferId }, transfersVisibleTo(actor)] },
    select: {
      slipKey: true,
      shares: {
        orderBy: { position: "asc" },
        take: 1,
        select: { instalment: { select: { reference: true } } },
      },
    },
  });
  if (!transfer?.slipKey) return null;
  const bytes = await findFile("private", transfer.slipKey);
  const isPdf = transfer.slipKey.endsWith(".pdf");
  const name = transfer.shares[0]?.instalment.reference ?? transferId;
  return bytes && { bytes, isPdf, name: `${name}.${isPdf ? "pdf" : "webp"}` };
}
