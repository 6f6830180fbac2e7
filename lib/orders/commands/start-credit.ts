import "server-only";
import { addDays, dayInYiwu } from "@/lib/orders/model/deadline";
import { toTerms } from "@/lib/orders/model/terms";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** The days of an order on credit run from the day on which the first of its goods left. */
export async function startCredit(tx: Tx, orderId: string): Promise<void> {
  const waiting = await tx.instalment.findMany({
    where: { orderId, kind: "credit", dueOn: null },
    select: { id: true, order: { select: { terms: true } } },
  });
  for (const { id, order } of waiting) {
    const dueOn = addDays(dayInYiwu(now()), toTerms(order.terms).creditDays);
    await tx.instalment.update({ where: { id }, data: { dueOn } });
  }
}
