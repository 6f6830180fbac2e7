import type Stripe from "stripe";

/** Ways to pay that Stripe's page is asked to offer. */
export type CardWay = "card" | "alipay" | "wechat_pay";

/** In hundredths of the currency: fen of ours only where it is "cny". */
export type Charged = { readonly amount: bigint; readonly currency: string };

/** A page on which one payment may be made once. */
export type CardSession = ReturnType<typeof readSession>;
/** One taking of money. */
export type CardCharge = ReturnType<typeof readCharge>;
export type CardRefund = ReturnType<typeof readRefund>;
export type CardDispute = ReturnType<typeof readDispute>;
/** What comes of a charge on the operator's account, in that account's currency. */
export type Settlement = NonNullable<ReturnType<typeof readSettlement>>;

type Reference = string | { id: string } | null | undefined;

const idOf = (reference: Reference) =>
  typeof reference === "object" ? (reference?.id ?? null) : (reference ?? null);

/** The thing itself where it was asked for, null where only its id came. */
const inFull = <T extends { id: string }>(reference: string | T | null): T | null =>
  typeof reference === "object" ? reference : null;

const timeOf = (seconds: number) => new Date(seconds * 1000);

const charged = (amount: number, currency: string): Charged => ({
  amount: BigInt(amount),
  currency,
});

/** What we wrote upon it. */
const noted = (metadata: Stripe.Metadata | null) => ({
  paymentId: metadata?.paymentId ?? null,
  orderNumber: metadata?.orderNumber ?? null,
  refundId: metadata?.refundId ?? null,
});

export function readSession(session: Stripe.Checkout.Session) {
  const intent = inFull(session.payment_intent);
  const charge = inFull(intent?.latest_charge ?? null);
  const { paymentId, orderNumber } = noted(session.metadata);
  return {
    id: session.id,
    status: session.status,
    /** False while money is under way, though the page is complete. */
    isPaid: session.payment_status === "paid",
    total:
      session.amount_total !== null && session.currency !== null
        ? charged(session.amount_total, session.currency)
        : null,
    /** Where the buyer is sent; null once the page is closed. */
    url: session.url,
    expiresAt: timeOf(session.expires_at),
    reference: session.client_reference_id,
    paymentId,
    orderNumber,
    intentId: idOf(session.payment_intent),
    /** The latest attempt, were it a failed one; null in an event, where only ids are told. */
    charge: charge && readCharge(charge),
  };
}

export function readCharge(charge: Stripe.Charge) {
  return {
    id: charge.id,
    intentId: idOf(charge.payment_intent),
    status: charge.status,
    total: charged(charge.amount, charge.currency),
    /** Promised back, were the refunds under way or come back since: count refunds by themselves. */
    refunded: BigInt(charge.amount_refunded),
    isDisputed: charge.disputed,
    failure: charge.failure_code,
    way: charge.payment_method_details?.type ?? null,
    paymentId: noted(charge.metadata).paymentId,
    /** Null until Stripe has booked it, some moments after the payment. */
    settlement: readSettlement(inFull(charge.balance_transaction)),
  };
}

const readSettlement = (line: Stripe.BalanceTransaction | null) =>
  line && {
    currency: line.currency,
    gross: BigInt(line.amount),
    fee: BigInt(line.fee),
    net: BigInt(line.net),
  };

const REFUND_STATUS: Record<string, "pending" | "succeeded" | "failed"> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

export function readRefund(refund: Stripe.Refund) {
  const { paymentId, refundId } = noted(refund.metadata);
  return {
    id: refund.id,
    status: REFUND_STATUS[refund.status ?? ""] ?? "pending",
    total: charged(refund.amount, refund.currency),
    intentId: idOf(refund.payment_intent),
    chargeId: idOf(refund.charge),
    failure: refund.failure_reason ?? null,
    paymentId,
    refundId,
  };
}

export function readDispute(dispute: Stripe.Dispute) {
  return {
    id: dispute.id,
    status: dispute.status,
    total: charged(dispute.amount, dispute.currency),
    reason: dispute.reason,
    intentId: idOf(dispute.payment_intent),
    chargeId: idOf(dispute.charge),
    answerBy: dispute.evidence_details.due_by ? timeOf(dispute.evidence_details.due_by) : null,
    /** What it took from the account, and brought back to it, fees with it. */
    booked: dispute.balance_transactions.map(({ id, currency, amount, fee, net }) => ({
      id,
      currency,
      gross: BigInt(amount),
      fee: BigInt(fee),
      net: BigInt(net),
    })),
  };
}

export function readIntent(intent: Stripe.PaymentIntent) {
  return {
    id: intent.id,
    status: intent.status,
    total: charged(intent.amount, intent.currency),
    failure: intent.last_payment_error?.code ?? null,
    paymentId: noted(intent.metadata).paymentId,
  };
}
