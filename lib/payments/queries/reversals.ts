import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Pair } from "@/lib/ledger/model/journal";
import { creditOf } from "@/lib/ledger/queries/balances";
import { type Fen, sum } from "@/lib/money/model";
import {
  type Books,
  movingKinds,
  opened,
  planInPlace,
  planReversal,
  type Reversal,
} from "@/lib/payments/model/reversal";
import { canDecideTransfers, transfersVisibleTo } from "@/lib/payments/policy";
import { type Db, db, type Tx } from "@/lib/platform/db";

/**
 * Where the money between two companies is and how it came there; of named causes only what they put
 * where. The caller has proven that it may know.
 */
export async function readBooks(
  from: Db | Tx,
  { buyerCompanyId, sellerCompanyId }: Pair,
  causes?: readonly string[],
): Promise<Books> {
  const pair = { buyerCompanyId, sellerCompanyId };
  const journals = await from.journal.findMany({
    where: {
      ...pair,
      kind: { in: [...movingKinds] },
      ...(causes && { cause: { in: [...causes] } }),
    },
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
  const named = moved.flatMap(({ put }) => put.map(({ instalmentId }) => instalmentId));
  const parts = await from.instalment.findMany({
    where: { ...pair, ...(causes && { id: { in: named } }) },
    select: { id: true, confirmedFen: true },
  });
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

type Confirmed = Pair & { readonly id: string; readonly confirmedFen: Fen };

/** Of transfers between the same two; all their journals are read only where some money has gone on. */
async function planAll(transfers: readonly Confirmed[]) {
  const [pair] = transfers;
  if (!pair) return [];
  const causeOf = ({ id }: Confirmed) => `transfer:${id}`;
  const own = await readBooks(db, pair, transfers.map(causeOf));
  const found = transfers.map((one) => ({
    one,
    plan: planInPlace(causeOf(one), one.confirmedFen, own),
  }));
  const books = found.some(({ plan }) => plan === null) ? await readBooks(db, pair) : own;
  return found.map(({ one, plan }) => ({
    id: one.id,
    plan: plan ?? planReversal(causeOf(one), one.confirmedFen, books),
  }));
}

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
  const plans: { id: string; plan: Reversal }[] = [];
  for (const buyer of new Set(transfers.map((one) => one.buyerCompanyId)))
    plans.push(...(await planAll(transfers.filter((one) => one.buyerCompanyId === buyer))));
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
