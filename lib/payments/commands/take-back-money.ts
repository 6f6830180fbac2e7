import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { holdCredit } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { type Applied, granted, received, refunded } from "@/lib/ledger/model/journal";
import { type Fen, least, sum } from "@/lib/money/model";
import { applyMoney, lockParts } from "@/lib/payments/commands/apply-money";
import type { Payment } from "@/lib/payments/commands/lock-payment";
import type { Tx } from "@/lib/platform/db";

/** The parts the payment was booked on, as far as it still counts there, up to `fen`. */
async function stillCounted(tx: Tx, payment: Payment, fen: Fen): Promise<Applied[]> {
  const entries = await tx.ledgerEntry.findMany({
    where: { journal: { cause: `online:${payment.id}` }, account: "receivable" },
  });
  const ids = entries.flatMap(({ instalmentId }) => instalmentId ?? []);
  const { buyerCompanyId, sellerCompanyId } = payment;
  const parts = await lockParts(tx, { buyerCompanyId, sellerCompanyId }, ids);
  let left = fen;
  return entries.flatMap(({ instalmentId, amountFen }) => {
    const part = parts.find(({ id }) => id === instalmentId);
    if (!part) return [];
    const taken = least(left, least(-amountFen, part.confirmedFen));
    left -= taken;
    return taken > 0n ? [{ instalmentId: part.id, orderId: part.orderId, fen: -taken }] : [];
  });
}

/**
 * Part of a command that holds the payment's row: money went back without our doing. It no longer counts
 * where it was counted; what was moved on since comes out of the buyer's credit, and beyond that the
 * seller has lost it.
 */
export async function takeBackMoney(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  { fen, cause, note }: { fen: Fen; cause: string; note: string },
): Promise<void> {
  const { buyerCompanyId, sellerCompanyId, way, instalment } = payment;
  const pair = { buyerCompanyId, sellerCompanyId };
  const back = await stillCounted(tx, payment, fen);
  const rest = fen + sum(back.map((one) => one.fen));
  const fromCredit = least(rest, await holdCredit(tx, pair, 0n));
  const lost = rest - fromCredit;
  await writeJournal(tx, actor, {
    kind: "payment_reversed",
    cause,
    ...pair,
    orderId: instalment.orderId,
    note,
    entries: [...received(way, back, -fromCredit), ...granted(lost), ...refunded(way, lost)],
  });
  await applyMoney(tx, actor, back);
}
