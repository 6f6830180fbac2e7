import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Applied, Pair } from "@/lib/ledger/model/journal";
import type { Fen } from "@/lib/money/model";
import { settlement } from "@/lib/orders/model/settlement";
import type { PaymentEvent } from "@/lib/payments/events";
import type { OpenPart } from "@/lib/payments/model/allocation";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * The named parts with all parts of their orders, whose rows are locked in one order: whoever moves,
 * cancels or pays one of them waits. `notFound` when a part is not of the pair.
 */
export async function lockParts(
  tx: Tx,
  pair: Pair,
  instalmentIds: readonly string[],
): Promise<OpenPart[]> {
  const named = await tx.instalment.findMany({
    where: { ...pair, id: { in: [...instalmentIds] } },
    select: { id: true, orderId: true },
  });
  if (named.length !== new Set(instalmentIds).size) throw new AppError("notFound");
  const orderOf = new Map(named.map(({ id, orderId }) => [id, orderId]));
  const orderIds = [...new Set(instalmentIds.flatMap((id) => orderOf.get(id) ?? []))];
  await tx.$queryRaw`select 1 from "Order" where id = any(${orderIds}::uuid[]) order by id for update`;
  const parts = await tx.instalment.findMany({
    where: { orderId: { in: orderIds } },
    orderBy: { kind: "asc" },
  });
  const place = new Map(orderIds.map((id, index) => [id, index]));
  return parts.sort(
    (one, other) => (place.get(one.orderId) ?? 0) - (place.get(other.orderId) ?? 0),
  );
}

type PartEvent = Extract<
  PaymentEvent,
  { type: "payment.depositConfirmed" | "payment.balanceConfirmed" }
>;

/** Counts money toward parts; the first to cover the deposit, or everything before loading, says so. */
export async function applyMoney(tx: Tx, actor: Actor, applied: readonly Applied[]): Promise<void> {
  for (const orderId of new Set(applied.map((one) => one.orderId))) {
    const tell = (type: PartEvent["type"], fen: Fen) =>
      record(tx, actor, {
        type,
        subjectId: orderId,
        data: { amountFen: String(fen) },
      } satisfies PaymentEvent);
    const before = settlement(await tx.instalment.findMany({ where: { orderId } }));
    for (const { instalmentId: id, fen } of applied.filter((one) => one.orderId === orderId)) {
      await tx.instalment.update({ where: { id }, data: { confirmedFen: { increment: fen } } });
    }
    const after = settlement(await tx.instalment.findMany({ where: { orderId } }));
    if (after.deposit && !before.deposit) await tell("payment.depositConfirmed", after.depositFen);
    if (after.all && !before.all)
      await tell("payment.balanceConfirmed", after.dueFen - after.depositFen);
  }
}
