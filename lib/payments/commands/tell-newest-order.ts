import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Pair } from "@/lib/ledger/model/journal";
import type { Fen } from "@/lib/money/model";
import type { PaymentEvent } from "@/lib/payments/events";
import type { Tx } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

/** What happened between two companies beside any order is told at their newest confirmed one. */
export async function tellNewestOrder(
  tx: Tx,
  actor: Actor,
  { buyerCompanyId, sellerCompanyId }: Pair,
  told: { type: "payment.refunded" | "payment.credited"; fen: Fen; note: string },
): Promise<void> {
  const order = await tx.order.findFirst({
    where: { buyerCompanyId, sellerCompanyId, confirmedAt: { not: null } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!order) return;
  await record(tx, actor, {
    type: told.type,
    subjectId: order.id,
    data: { amountFen: String(told.fen), note: told.note },
  } satisfies PaymentEvent);
}
