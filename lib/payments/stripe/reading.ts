import type Stripe from "stripe";
import type {
  Booked,
  CardCharge,
  CardDispute,
  CardIntent,
  CardRefund,
  CardSession,
  Charged,
} from "@/lib/payments/stripe/card";

type Reference = string | { id: string } | null;

const idOf = (reference: Reference) =>
  typeof reference === "object" ? (reference?.id ?? null) : reference;

/** The thing itself where it was asked for, null where only its id came. */
const inFull = <T extends { id: string }>(reference: string | T | null): T | null =>
  typeof reference === "object" ? reference : null;

const timeOf = (seconds: number) => new Date(seconds * 1000);

const charged = (amount: number, currency: string): Charged => ({
  amount: BigInt(amount),
  currency,
});

const booked = ({ id, currency, amount, fee, net }: Stripe.BalanceTransaction): Booked => ({
  id,
  currency,
  gross: BigInt(amount),
  fee: BigInt(fee),
  net: BigInt(net),
});

/** A status Stripe may add some day is none of those that end something. */
const SESSIONS: Record<string, CardSession["status"]> = {
  complete: "complete",
  expired: "expired",
};
const INTENTS: Record<string, CardIntent["status"]> = {
  processing: "processing",
  succeeded: "succeeded",
  canceled: "canceled",
};
const CHARGES: Record<string, CardCharge["status"]> = {
  succeeded: "succeeded",
  failed: "failed",
};
const REFUNDS: Record<string, CardRefund["status"]> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};
const DISPUTES: Record<string, CardDispute["status"]> = {
  needs_response: "needs_answer",
  appeal_needs_response: "needs_answer",
  warning_needs_response: "needs_answer",
  won: "won",
  lost: "lost",
  prevented: "closed",
  warning_closed: "closed",
};

export function readSession(session: Stripe.Checkout.Session): CardSession {
  const { amount_total, currency, metadata } = session;
  const charge = inFull(inFull(session.payment_intent)?.latest_charge ?? null);
  return {
    id: session.id,
    status: SESSIONS[session.status ?? ""] ?? "open",
    isPaid: session.payment_status === "paid",
    total: amount_total !== null && currency !== null ? charged(amount_total, currency) : null,
    url: session.url,
    expiresAt: timeOf(session.expires_at),
    reference: session.client_reference_id,
    paymentId: metadata?.paymentId ?? null,
    orderNumber: metadata?.orderNumber ?? null,
    intentId: idOf(session.payment_intent),
    charge: charge && readCharge(charge),
  };
}

export function readIntent(intent: Stripe.PaymentIntent): CardIntent {
  return {
    id: intent.id,
    status: INTENTS[intent.status] ?? "open",
    total: charged(intent.amount, intent.currency),
    failure: intent.last_payment_error?.code ?? null,
    paymentId: intent.metadata.paymentId ?? null,
  };
}

export function readCharge(charge: Stripe.Charge): CardCharge {
  const line = inFull(charge.balance_transaction);
  return {
    id: charge.id,
    intentId: idOf(charge.payment_intent),
    status: CHARGES[charge.status] ?? "pending",
    total: charged(charge.amount, charge.currency),
    refunded: BigInt(charge.amount_refunded),
    isDisputed: charge.disputed,
    failure: charge.failure_code,
    way: charge.payment_method_details?.type ?? null,
    paymentId: charge.metadata.paymentId ?? null,
    booked: line && booked(line),
  };
}

export function readRefund(refund: Stripe.Refund): CardRefund {
  return {
    id: refund.id,
    status: REFUNDS[refund.status ?? ""] ?? "pending",
    total: charged(refund.amount, refund.currency),
    intentId: idOf(refund.payment_intent),
    chargeId: idOf(refund.charge),
    failure: refund.failure_reason ?? null,
    paymentId: refund.metadata?.paymentId ?? null,
    refundId: refund.metadata?.refundId ?? null,
  };
}

export function readDispute(dispute: Stripe.Dispute): CardDispute {
  const { due_by } = dispute.evidence_details;
  return {
    id: dispute.id,
    status: DISPUTES[dispute.status] ?? "under_review",
    total: charged(dispute.amount, dispute.currency),
    reason: dispute.reason,
    intentId: idOf(dispute.payment_intent),
    chargeId: idOf(dispute.charge),
    answerBy: due_by === null ? null : timeOf(due_by),
    booked: dispute.balance_transactions.map(booked),
  };
}
