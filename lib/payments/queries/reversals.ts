import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Pair } from "@/lib/ledger/model/journal";
import { creditOf } from "@/lib/ledger/queries/balances";
import { type Fen, sum } from "@/lib/money/model";
import { type Books, movingKinds, opened, planReversal } from "@/lib/payments/model/reversal";
import { canDecideTransfers, transfersVisibleTo } from "@/lib/payments/policy";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** Where the money between two companies is and how it came there. The caller has proven that it may know. */
export async function readBooks(
  from: Db | Tx,
  { buyerCompanyId, sellerCompanyId }: Pair,
): Promise<Books> {
  const pair = { buyerCompanyId, sellerCompanyId };
  const parts = await from.instalment.findMany({
    where: pair,
    select: { id: true, confirmedFen: true },
  });
  const journals = await from.journal.findMany({
    where: { ...pair, kind: { in: [...movingKinds] } },
    orderBy: { seq: "desc" },
    select: {
      cause: true,
      kind: true,
      entries: { where: { account: { in: ["receivable", "credit"] } }, orderBy: { id: "asc" } },
    },
  });
  const moved = journals.map(({ cause, kind, entries }) => ({
    cause,
    kind,
    put: entries.flatMap(({ orderId, instalmentId, amountFen }) =>
      orderId && instalmentId ? [{ orderId, instalmentId, fen: -amountFen }] : [],
    ),
    fromCreditFen: sum(
      entries.flatMap(({ account, amountFen }) => (account === "credit" ? amountFen : [])),
    ),
  }));
  return { creditFen: await creditOf(from, pair), parts, moved };
}

export type ReversalView = {
  /** Which orders fall open again, and by how much. */
  readonly orders: readonly { readonly number: string; readonly fen: Fen }[];
  /** Above zero it cannot be reversed: so much has left. */
  readonly missingFen: Fen;
  readonly refundedFen: Fen;
  readonly takenBackFen: Fen;
};

/** What taking back each of these confirmed transfers would do, by their ids; for those who may do it. */
export async function findReversals(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReversalView>> {
  if (!canDecideTransfers(actor) || ids.length === 0) return new Map();
  const transfers = await db.transfer.findMany({
    where: {
      AND: [
        { id: { in: [...ids] }, confirmedFen: { gt: 0n }, reversedAt: null },
        transfersVisibleTo(actor),
      ],
    },
  });
  const pairs = new Map(transfers.map((one) => [one.buyerCompanyId, one]));
  const books = new Map<string, Books>();
  for (const [buyer, pair] of pairs) books.set(buyer, await readBooks(db, pair));
  const plans = transfers.flatMap(({ id, confirmedFen, buyerCompanyId }) => {
    const book = books.get(buyerCompanyId);
    return book ? [{ id, plan: planReversal(`transfer:${id}`, confirmedFen, book) }] : [];
  });
  const orderIds = plans.flatMap(({ plan }) => [...opened(plan).keys()]);
  const orders = await db.order.findMany({
    where: { id: { in: orderIds } },
    select: { id: true, number: true },
  });
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  return new Map(
    plans.map(({ id, plan }) => {
      const { missingFen, refundedFen, takenBackFen } = plan;
      const open = [...opened(plan)].map(([orderId, fen]) => ({
        number: numbers.get(orderId) ?? "",
        fen,
      }));
      return [id, { orders: open, missingFen, refundedFen, takenBackFen }];
    }),
  );
}
