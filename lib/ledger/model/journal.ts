import { type Fen, sum } from "@/lib/money/model";

type Account =
  | "receivable"
  | "credit"
  | "sales"
  | "allowances"
  | "fees"
  | "bank"
  | "card"
  | "alipay"
  | "wechat_pay"
  | "provider_fees";

export type JournalKind =
  | "order_billed"
  | "adjustment"
  | "payment"
  | "payment_reversed"
  | "refund"
  | "credit_granted"
  | "credit_released"
  | "credit_spent"
  | "credit_unspent"
  | "provider_fee";

/** Where money comes in and goes out. */
export type Till = Extract<Account, "bank" | "card" | "alipay" | "wechat_pay">;

/** One seller's books about one buyer. */
export type Pair = { readonly buyerCompanyId: string; readonly sellerCompanyId: string };

/** Debit above zero, credit below. */
export type Entry = {
  readonly account: Account;
  readonly amountFen: Fen;
  readonly orderId?: string;
  readonly instalmentId?: string;
};

/** Money that counts toward a part of an order's plan; below zero it no longer does. */
export type Applied = {
  readonly orderId: string;
  readonly instalmentId: string;
  readonly fen: Fen;
};

const applied = (parts: readonly Applied[]): Entry[] =>
  parts.map(({ orderId, instalmentId, fen }) => ({
    account: "receivable",
    amountFen: -fen,
    orderId,
    instalmentId,
  }));

const total = (parts: readonly Applied[]) => sum(parts.map(({ fen }) => fen));

/** Entries of nothing are left out, so that a journal says only what happened. */
const written = (entries: readonly Entry[]) => entries.filter(({ amountFen }) => amountFen !== 0n);

/** The seller committed to the goods; from now on the buyer owes them. */
export const billed = (orderId: string, totalFen: Fen) =>
  written([
    { account: "receivable", amountFen: totalFen, orderId },
    { account: "sales", amountFen: -totalFen, orderId },
  ]);

/** The order costs more, or less, than was billed. */
export const adjusted = (orderId: string, fen: Fen, against: "allowances" | "fees" | "sales") =>
  written([
    { account: "receivable", amountFen: fen, orderId },
    { account: against, amountFen: -fen, orderId },
  ]);

/** Money arrived: what no order takes is the buyer's credit. Negative amounts take it back. */
export const received = (till: Till, parts: readonly Applied[], creditFen: Fen) =>
  written([
    { account: till, amountFen: total(parts) + creditFen },
    ...applied(parts),
    { account: "credit", amountFen: -creditFen },
  ]);

/** Money that counted toward an order is the buyer's credit now (`fen` below zero), or the other way round. */
export const movedWithCredit = (parts: readonly Applied[]) =>
  written([{ account: "credit", amountFen: total(parts) }, ...applied(parts)]);

/** The seller gives the buyer something without money having come. */
export const granted = (fen: Fen) =>
  written([
    { account: "allowances", amountFen: fen },
    { account: "credit", amountFen: -fen },
  ]);

/** Credit leaves as money. */
export const refunded = (till: Till, fen: Fen) =>
  written([
    { account: "credit", amountFen: fen },
    { account: till, amountFen: -fen },
  ]);

/** The provider keeps its fee of what arrived. */
export const charged = (till: Till, fen: Fen) =>
  written([
    { account: "provider_fees", amountFen: fen },
    { account: till, amountFen: -fen },
  ]);
