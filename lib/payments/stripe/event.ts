import type Stripe from "stripe";
import type { CardEvent } from "@/lib/payments/stripe/card";
import {
  readCharge,
  readDispute,
  readIntent,
  readRefund,
  readSession,
} from "@/lib/payments/stripe/reading";

/** The kinds worth hearing of; an account sends what its webhook is set to, and more. */
export const eventTypes = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "charge.refunded",
  "charge.updated",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
] as const satisfies Stripe.Event["type"][];

export const readEvent = (event: Stripe.Event): CardEvent => ({
  id: event.id,
  type: event.type,
  at: new Date(event.created * 1000),
  about: subjectOf(event),
});

function subjectOf(event: Stripe.Event): CardEvent["about"] {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.expired":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.async_payment_failed":
      return { kind: "session", ...readSession(event.data.object) };
    case "payment_intent.succeeded":
    case "payment_intent.payment_failed":
      return { kind: "intent", ...readIntent(event.data.object) };
    case "charge.refunded":
    case "charge.updated":
      return { kind: "charge", ...readCharge(event.data.object) };
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return { kind: "refund", ...readRefund(event.data.object) };
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
      return { kind: "dispute", ...readDispute(event.data.object) };
    default:
      return { kind: "other" };
  }
}
