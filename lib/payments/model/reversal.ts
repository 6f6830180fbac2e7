import type { Applied, JournalKind } from "@/lib/ledger/model/journal";
import { type Fen, least, sum } from "@/lib/money/model";

/** Kinds of journals that say where money between two companies went. */
export const movingKinds = [
  "payment",
  "payment_reversed",
  "refund",
  "credit_released",
  "credit_spent",
  "credit_unspent",
] as const satisfies readonly JournalKind[];

type Moved = {
  readonly cause: string;
  readonly kind: JournalKind;
  /** What it put on parts; below zero it took from them. */
  readonly put: readonly Applied[];
  /** What it took from the buyer's credit; below zero it gave some. */
  readonly fromCreditFen: Fen;
};

/** The books of a buyer and a seller, as far as a reversal asks for them. */
export type Books = {
  readonly creditFen: Fen;
  readonly parts: readonly { readonly id: string; readonly confirmedFen: Fen }[];
  /** Newest first. */
  readonly moved: readonly Moved[];
};

export type Reversal = {
  /** No longer counts where the transfer was booked; below zero. */
  readonly back: readonly Applied[];
  /** Payments from credit that are undone, newest first; their money is credit again and leaves with the rest. */
  readonly undone: readonly { readonly cause: string; readonly applied: readonly Applied[] }[];
  /** What of the transfer leaves the buyer's credit. */
  readonly fromCreditFen: Fen;
  /** Above zero it cannot be reversed: so much is gone. */
  readonly missingFen: Fen;
  /** What left the credit since the transfer: back to the buyer, and with other payments taken back. */
  readonly refundedFen: Fen;
  readonly takenBackFen: Fen;
};

const MARK = ":undone:";

/** Names what is taken back, and by which transfer's reversal. */
export const undoneCause = (spent: string, transferId: string) => `${spent}${MARK}${transferId}`;

/** Where money put on parts can be by now: there, or where a change of its order moved it since. */
const whereabouts = (put: readonly Applied[], since: readonly Moved[]): Applied[] => [
  ...put,
  ...since
    .filter(({ kind }) => kind === "credit_released")
    .flatMap((moved) => moved.put)
    .filter(({ orderId, fen }) => fen > 0n && put.some((one) => one.orderId === orderId)),
];

/** Payments from credit, less what was undone of them before. */
function spendings(moved: readonly Moved[]) {
  const undone = moved.filter(({ kind }) => kind === "credit_unspent");
  return moved.flatMap(({ kind, cause, put, fromCreditFen }, at) => {
    if (kind !== "credit_spent") return [];
    const before = undone.filter((one) => one.cause.startsWith(`${cause}${MARK}`));
    const fen = fromCreditFen + sum(before.map((one) => one.fromCreditFen));
    return [{ cause, fen, put: whereabouts(put, moved.slice(0, at)) }];
  });
}

/** Takes from parts what was put there, as far as they still hold it and up to `most`. */
function takeFrom(held: Map<string, Fen>, put: readonly Applied[], most: Fen): Applied[] {
  let left = most;
  return put.flatMap(({ fen, orderId, instalmentId }) => {
    const holds = held.get(instalmentId) ?? 0n;
    const taken = least(left, least(fen, holds));
    if (taken <= 0n) return [];
    left -= taken;
    held.set(instalmentId, holds - taken);
    return [{ orderId, instalmentId, fen: -taken }];
  });
}

const total = (applied: readonly Applied[]) => sum(applied.map(({ fen }) => fen));

/**
 * How a transfer is taken back: from the parts it was booked on, then from the buyer's credit; where that
 * was spent meanwhile, the newest spending is undone first, and no more of it than is needed. What was
 * sent back to the buyer since counts as this transfer's money, so that no order pays for a refund.
 */
export function planReversal(booked: string, confirmedFen: Fen, books: Books): Reversal {
  const { creditFen, parts, moved } = books;
  const held = new Map(parts.map((part) => [part.id, part.confirmedFen]));
  const at = moved.findIndex(({ cause }) => cause === booked);
  const since = moved.slice(0, at);
  const put = moved[at]?.put ?? [];
  const back = takeFrom(held, whereabouts(put, since), total(put));
  const fromCreditFen = confirmedFen + total(back);
  const left = (kind: JournalKind) =>
    sum(since.flatMap((one) => (one.kind === kind ? one.fromCreditFen : [])));
  const refundedFen = left("refund");
  const lackingFen = fromCreditFen > creditFen ? fromCreditFen - creditFen : 0n;
  let open = least(lackingFen, fromCreditFen - refundedFen);
  const undone = spendings(moved).flatMap((spent) => {
    const applied = takeFrom(held, spent.put, least(open, spent.fen));
    open += total(applied);
    return applied.length > 0 ? [{ cause: spent.cause, applied }] : [];
  });
  return {
    back,
    undone,
    fromCreditFen,
    missingFen: lackingFen + sum(undone.map(({ applied }) => total(applied))),
    refundedFen,
    takenBackFen: left("payment_reversed"),
  };
}

/** The same by the transfer's own journal; null where its money is no longer all where it was put. */
export function planInPlace(booked: string, confirmedFen: Fen, books: Books): Reversal | null {
  const moved = books.moved.filter(({ cause }) => cause === booked);
  const plan = planReversal(booked, confirmedFen, { ...books, moved });
  const surplusFen = -sum(moved.map((one) => one.fromCreditFen));
  return plan.missingFen === 0n && plan.fromCreditFen === surplusFen ? plan : null;
}

/** What each order lacks afterwards, in the order of the orders. */
export function opened({ back, undone }: Reversal): Map<string, Fen> {
  const orders = new Map<string, Fen>();
  for (const { orderId, fen } of [...back, ...undone.flatMap(({ applied }) => applied)])
    orders.set(orderId, (orders.get(orderId) ?? 0n) - fen);
  return orders;
}
