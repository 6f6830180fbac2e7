import "server-only";
import type { Standing } from "@/lib/documents/model/order-facts";
import { sum } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";

export const findJournal = (tx: Tx, cause: string) =>
  tx.journal.findUnique({ where: { cause }, include: { entries: true } });
export type Booked = NonNullable<Awaited<ReturnType<typeof findJournal>>>;

/** What the order cost and what counted toward it, once the books had got as far as `seq`. */
export async function standingAt(tx: Tx, orderId: string, seq: bigint): Promise<Standing> {
  const entries = await tx.ledgerEntry.findMany({
    where: { orderId, account: "receivable", journal: { seq: { lte: seq } } },
    select: { amountFen: true, journal: { select: { kind: true } } },
  });
  const isCost = (kind: string) => kind === "order_billed" || kind === "adjustment";
  const total = (costs: boolean) =>
    sum(entries.flatMap((one) => (isCost(one.journal.kind) === costs ? one.amountFen : [])));
  return { dueFen: total(true), confirmedFen: -total(false) };
}
