import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { type Applied, type Pair, received, type Till } from "@/lib/ledger/model/journal";
import type { Fen } from "@/lib/money/model";
import { applyMoney, lockParts } from "@/lib/payments/commands/apply-money";
import { allocate, type Wish } from "@/lib/payments/model/allocation";
import type { Tx } from "@/lib/platform/db";

export type Receipt = Pair & {
  readonly till: Till;
  readonly fen: Fen;
  readonly wishes: readonly Wish[];
  /** Names the fact; it is booked once. */
  readonly cause: string;
  readonly note?: string;
};

/** Part of a command: money arrived. It goes where it was sent; what no order needs is the buyer's credit. */
export async function receiveMoney(
  tx: Tx,
  actor: Actor,
  { till, fen, wishes, cause, note, buyerCompanyId, sellerCompanyId }: Receipt,
): Promise<{ applied: Applied[]; creditFen: Fen }> {
  const pair = { buyerCompanyId, sellerCompanyId };
  const parts = await lockParts(
    tx,
    pair,
    wishes.map(({ instalmentId }) => instalmentId),
  );
  const result = allocate(fen, wishes, parts);
  const [first] = parts;
  await writeJournal(tx, actor, {
    kind: "payment",
    cause,
    ...pair,
    ...(first && { orderId: first.orderId }),
    ...(note && { note }),
    entries: received(till, result.applied, result.creditFen),
  });
  await applyMoney(tx, actor, result.applied);
  return result;
}
