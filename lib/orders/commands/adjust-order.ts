import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { type Applied, adjusted, movedWithCredit, type Pair } from "@/lib/ledger/model/journal";
import { type Fen, sum } from "@/lib/money/model";
import type { OrderEvent } from "@/lib/orders/events";
import { type AdjustmentKind, accountOf } from "@/lib/orders/model/adjustment";
import { adjustPlan } from "@/lib/orders/model/plan";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

export type Adjusted = Pair & { readonly id: string };

export type NewAdjustment = {
  readonly kind: AdjustmentKind;
  /** Above zero the buyer owes more. */
  readonly amountFen: Fen;
  readonly reason: string;
  /** Names what asked for it; asked for twice, it counts once. */
  readonly cause: string;
};

type Accepted = NewAdjustment & { readonly id: string };

const actorId = (actor: Actor) => (actor.kind === "system" ? null : actor.userId);

/** Writes rows that count at once, and what they change. The order's row must be the caller's. */
export async function adjustOrder(
  tx: Tx,
  actor: Actor,
  order: Adjusted,
  adjustments: readonly NewAdjustment[],
): Promise<void> {
  const { buyerCompanyId, sellerCompanyId } = order;
  const rows = adjustments
    .filter(({ amountFen }) => amountFen !== 0n)
    .map((one) => ({ ...one, id: newId() }));
  await tx.adjustment.createMany({
    data: rows.map((row) => ({
      ...row,
      orderId: order.id,
      buyerCompanyId,
      sellerCompanyId,
      status: "accepted" as const,
      createdById: actorId(actor),
      createdAt: now(),
      decidedAt: now(),
    })),
  });
  await countAdjustments(tx, actor, order, rows);
}

/**
 * Moves the plan and the books by accepted adjustments. Money the order no longer needs becomes the
 * buyer's credit with this seller. Error: `adjustmentTooLarge` when the order would cost less than nothing.
 */
export async function countAdjustments(
  tx: Tx,
  actor: Actor,
  { id: orderId, buyerCompanyId, sellerCompanyId }: Adjusted,
  rows: readonly Accepted[],
): Promise<void> {
  if (rows.length === 0) return;
  const pair = { buyerCompanyId, sellerCompanyId };
  const before = await tx.instalment.findMany({ where: { orderId } });
  const plan = adjustPlan(before, sum(rows.map(({ amountFen }) => amountFen)));
  if (!plan) throw new AppError("adjustmentTooLarge", { field: "amount" });
  const moved: Applied[] = [];
  for (const { id, adjustedFen, confirmedFen } of plan.parts) {
    await tx.instalment.update({ where: { id }, data: { adjustedFen, confirmedFen } });
    const was = before.find((part) => part.id === id)?.confirmedFen ?? 0n;
    if (was !== confirmedFen) moved.push({ orderId, instalmentId: id, fen: confirmedFen - was });
  }
  for (const { id, kind, amountFen, reason } of rows) {
    await writeJournal(tx, actor, {
      kind: "adjustment",
      cause: `adjustment:${id}`,
      ...pair,
      orderId,
      note: reason,
      entries: adjusted(orderId, amountFen, accountOf(kind)),
    });
    await record(tx, actor, {
      type: "order.adjusted",
      subjectId: orderId,
      data: { adjustmentId: id, kind, amountFen: String(amountFen), note: reason },
    } satisfies OrderEvent);
  }
  await writeJournal(tx, actor, {
    kind: "credit_released",
    cause: `adjustment:${rows[0]?.id}:released`,
    ...pair,
    orderId,
    entries: movedWithCredit(moved),
  });
}
