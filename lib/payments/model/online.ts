import type { Fen } from "@/lib/money/model";
import type { Booked, CardSession } from "@/lib/payments/stripe/card";

export const ways = ["card", "alipay", "wechat_pay"] as const;
export type PaymentWay = (typeof ways)[number];

/** The most the provider takes at once: eight digits. */
export const LARGEST_ONLINE_PAYMENT: Fen = 99_999_999n;

export type OnlineStatus =
  | "opening"
  | "open"
  | "checking"
  | "paid"
  | "failed"
  | "expired"
  | "quarantined";

/** While a payment is in one of these, its part cannot be paid a second time. */
export const underWay = ["opening", "open", "checking"] as const satisfies OnlineStatus[];
export const isUnderWay = (status: OnlineStatus) => underWay.some((one) => one === status);

/** Nothing that is read at the provider changes these. */
export const isSettled = (status: OnlineStatus) => status === "paid" || status === "quarantined";

/** What was asked for. */
export type Asked = {
  readonly id: string;
  readonly orderNumber: string;
  readonly amountFen: Fen;
};

export type Verdict = {
  readonly status: Exclude<OnlineStatus, "opening">;
  /** A code of ours or the provider's. */
  readonly reason: string | null;
};

export const quarantineReasons = [
  "otherAmount",
  "otherCurrency",
  "otherPayment",
  "otherOrder",
] as const;
type QuarantineReason = (typeof quarantineReasons)[number];

/** What is wrong with money that came, if anything. */
function mismatch(session: CardSession, asked: Asked): QuarantineReason | null {
  const { total, charge } = session;
  for (const came of [total, charge?.total]) {
    if (came && came.currency !== "cny") return "otherCurrency";
    if (came && came.amount !== asked.amountFen) return "otherAmount";
  }
  if (total === null) return "otherAmount";
  if (session.paymentId !== asked.id) return "otherPayment";
  return session.orderNumber === asked.orderNumber ? null : "otherOrder";
}

/** What a page at the provider, as it is now, makes of a payment. */
export function verdictOf(session: CardSession, asked: Asked): Verdict {
  if (session.isPaid) {
    const reason = mismatch(session, asked);
    return reason ? { status: "quarantined", reason } : { status: "paid", reason: null };
  }
  if (session.status === "expired") return { status: "expired", reason: null };
  if (session.status === "open") return { status: "open", reason: null };
  const failure = session.charge?.status === "failed" ? (session.charge.failure ?? "failed") : null;
  return failure ? { status: "failed", reason: failure } : { status: "checking", reason: null };
}

/** The provider's fee in fen; booked in another currency, the same share of what was paid. */
export function feeOf(amountFen: Fen, { currency, gross, fee }: Booked): Fen {
  if (currency === "cny" || gross === 0n) return fee;
  return (amountFen * fee + gross / 2n) / gross;
}

const MINUTE = 60_000;
/** The provider takes the same request for a page only this long; then it is given up. Milliseconds. */
const ASKED_AGAIN = 5 * MINUTE;
const SHORTEST_PAGE = 30 * MINUTE;

export const isTooLateToAsk = (expiresAt: Date, now: Date) =>
  now.getTime() > expiresAt.getTime() - SHORTEST_PAGE;

/** When the reconciler looks again: within the minute while a buyer waits, ever more seldom for what takes days. */
export function nextLook(since: Date, now: Date): Date {
  const age = now.getTime() - since.getTime();
  const pause = age < 60 * MINUTE ? MINUTE / 2 : Math.min(age / 10, 60 * MINUTE);
  return new Date(now.getTime() + pause);
}

/** A refund whose answer was lost for good is asked for under another key, once it is surely not there. */
export const refundKey = (id: string, createdAt: Date, now: Date) =>
  now.getTime() < createdAt.getTime() + ASKED_AGAIN ? id : `${id}:again`;
