/** Ways to pay that Stripe's page is asked to offer. */
export type CardWay = "card" | "alipay" | "wechat_pay";

/** In hundredths of the currency: fen of ours only where it is "cny". */
export type Charged = { readonly amount: bigint; readonly currency: string };

/** What moved on the operator's account, in that account's currency; `net` is gross without fee. */
export type Booked = {
  readonly id: string;
  readonly currency: string;
  readonly gross: bigint;
  readonly fee: bigint;
  readonly net: bigint;
};

/** A page on which one payment may be made once. */
export type CardSession = {
  readonly id: string;
  readonly status: "open" | "complete" | "expired";
  /** False while money is under way, though the page is complete. */
  readonly isPaid: boolean;
  readonly total: Charged | null;
  /** Where the buyer is sent; null once the page is closed. */
  readonly url: string | null;
  readonly expiresAt: Date;
  readonly reference: string | null;
  readonly paymentId: string | null;
  readonly orderNumber: string | null;
  readonly intentId: string | null;
  /** The latest attempt, were it a failed one; null in an event, where only ids are told. */
  readonly charge: CardCharge | null;
};

/** The will to pay behind a session, through all its attempts. */
export type CardIntent = {
  readonly id: string;
  readonly status: "open" | "processing" | "succeeded" | "canceled";
  readonly total: Charged;
  /** Stripe's code of why the last attempt failed. */
  readonly failure: string | null;
  readonly paymentId: string | null;
};

/** One attempt to take the money. */
export type CardCharge = {
  readonly id: string;
  readonly intentId: string | null;
  readonly status: "pending" | "succeeded" | "failed";
  readonly total: Charged;
  /** Given back or on its way back; what a refund has become, it tells itself. */
  readonly refunded: bigint;
  readonly isDisputed: boolean;
  readonly failure: string | null;
  readonly way: string | null;
  readonly paymentId: string | null;
  /** Null until Stripe has booked it, some moments after the payment; and in an event. */
  readonly booked: Booked | null;
};

export type CardRefund = {
  readonly id: string;
  readonly status: "pending" | "succeeded" | "failed";
  readonly total: Charged;
  readonly intentId: string | null;
  readonly chargeId: string | null;
  readonly failure: string | null;
  readonly paymentId: string | null;
  readonly refundId: string | null;
};

/** Money the buyer's bank claims back; "closed" took none. */
export type CardDispute = {
  readonly id: string;
  readonly status: "needs_answer" | "under_review" | "won" | "lost" | "closed";
  readonly total: Charged;
  readonly reason: string;
  readonly intentId: string | null;
  readonly chargeId: string | null;
  readonly answerBy: Date | null;
  /** What it took from the account, and brought back. */
  readonly booked: readonly Booked[];
};

/** What has happened at Stripe, as it was then: events come late, twice and in any order. */
export type CardEvent = {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly about:
    | ({ readonly kind: "session" } & CardSession)
    | ({ readonly kind: "intent" } & CardIntent)
    | ({ readonly kind: "charge" } & CardCharge)
    | ({ readonly kind: "refund" } & CardRefund)
    | ({ readonly kind: "dispute" } & CardDispute)
    | { readonly kind: "other" };
};
