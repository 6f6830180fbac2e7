import "server-only";
import { type Cause, fenIn, textIn } from "@/lib/documents/commands/event-data";
import { findJournal, standingAt } from "@/lib/documents/commands/read-books";
import type { ReductionFacts } from "@/lib/documents/model/credit-papers";
import { sum } from "@/lib/money/model";
import { adjustmentKinds } from "@/lib/orders/model/adjustment";
import type { Tx } from "@/lib/platform/db";
import type { Adjustment } from "@/prisma/generated/client";

/** The event names it, or it is the latest of that kind and sum when the event was written. */
async function findAdjustment(tx: Tx, { subjectId: orderId, data, at }: Cause) {
  const id = textIn(data, "adjustmentId");
  const kind = adjustmentKinds.find((one) => one === textIn(data, "kind"));
  if (id) return tx.adjustment.findFirst({ where: { id, orderId } });
  if (!kind) return null;
  return tx.adjustment.findFirst({
    where: {
      orderId,
      kind,
      amountFen: fenIn(data),
      status: "accepted",
      decidedAt: { lte: at },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  });
}

/** A cancelled order keeps its fee; both were written in one act. */
const findFee = async (tx: Tx, { kind, orderId }: Adjustment) =>
  kind === "cancellation"
    ? tx.adjustment.findUnique({ where: { cause: `order:${orderId}:fee` } })
    : null;

/** By how much an event made the order cheaper; null where it did not. */
export async function readReduction(tx: Tx, cause: Cause): Promise<ReductionFacts | null> {
  const adjustment = await findAdjustment(tx, cause);
  if (!adjustment || adjustment.amountFen >= 0n) return null;
  const { id, orderId, amountFen, reason } = adjustment;
  const fee = await findFee(tx, adjustment);
  const feeFen = fee?.amountFen ?? 0n;
  const lessFen = -amountFen - feeFen;
  const released = await findJournal(tx, `adjustment:${id}:released`);
  const booked = released ?? (await findJournal(tx, `adjustment:${fee?.id ?? id}`));
  if (!booked || lessFen <= 0n) return null;
  const credit = (released?.entries ?? []).filter(({ account }) => account === "credit");
  const { dueFen } = await standingAt(tx, orderId, booked.seq);
  const creditFen = -sum(credit.map((entry) => entry.amountFen));
  return { lessFen, feeFen, creditFen, dueFen, reason };
}
