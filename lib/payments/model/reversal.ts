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

/** Payments from credit and moves to another part, less what was undone of them before. */
function spendings(moved: readonly Moved[]) {
  const undone = moved.filter(({ kind }) => kind === "credit_unspent");
  return moved
    .filter(({ kind }) => kind === "credit_spent" || kind === "credit_released")
    .map(({ cause, put }) => {
      const before = undone.filter((one) => one.cause.startsWith(`${cause}${MARK}`));
      const left = put.map((part) => {
        const same = before
          .flatMap((one) => one.put)
          .filter(({ instalmentId }) => instalmentId === part.instalmentId);
        return { ...part, fen: part.fen + sum(same.map(({ fen }) => fen)) };
      });
      return { cause, put: left };
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

/**
 * How a transfer is taken back: from the parts it was booked on, then from the buyer's credit; where that
 * was spent meanwhile, the newest spending is undone first, and no more of it than is needed.
 */
export function planReversal(booked: string, confirmedFen: Fen, books: Books): Reversal {
  const { creditFen, parts, moved } = books;
  const held = new Map(parts.map((part) => [part.id, part.confirmedFen]));
  const at = moved.findIndex(({ cause }) => cause === booked);
  const back = takeFrom(held, moved[at]?.put ?? [], confirmedFen);
  const fromCreditFen = confirmedFen + sum(back.map(({ fen }) => fen));
  let missingFen = fromCreditFen > creditFen ? fromCreditFen - creditFen : 0n;
  const undone = spendings(moved).flatMap(({ cause, put }) => {
    const applied = takeFrom(held, put, missingFen);
    missingFen += sum(applied.map(({ fen }) => fen));
    return applied.length > 0 ? [{ cause, applied }] : [];
  });
  const left = (kind: JournalKind) =>
    sum(moved.slice(0, at).flatMap((one) => (one.kind === kind ? one.fromCreditFen : [])));
  return {
    back,
    undone,
    fromCreditFen,
    missingFen,
    refundedFen: left("refund"),
    takenBackFen: left("payment_reversed"),
  };
}

/** What each order lacks afterwards, in the order of the orders. */
export function opened({ back, undone }: Reversal): Map<string, Fen> {
  const orders = new Map<string, Fen>();
  for (const { orderId, fen } of [...back, ...undone.flatMap(({ applied }) => applied)])
    orders.set(orderId, (orders.get(orderId) ?? 0n) - fen);
  return orders;
}
