import type Stripe from "stripe";
import { book } from "./charges";
import { invalid } from "./refusal";
import type { World } from "./world";

const FEE = 10_000;

/** The buyer's bank takes the money back until it is decided who is right. */
export function openDispute(
  world: World,
  charged: Stripe.Charge,
  {
    amount = charged.amount,
    reason = "fraudulent",
  }: { amount?: number | undefined; reason?: string | undefined },
) {
  if (charged.disputed) throw invalid("This charge is disputed already");
  const { currency } = charged;
  const id = world.newId("du");
  const of = { amount: -amount, currency };
  const taken = book(world, { type: "adjustment", source: id, fee: FEE, of });
  const dispute: Stripe.Dispute = {
    id,
    object: "dispute",
    amount,
    balance_transactions: [taken],
    charge: charged.id,
    created: world.seconds(),
    currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: world.seconds() + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charged.payment_intent,
    reason,
    status: "needs_response",
  };
  world.disputes.set(id, dispute);
  charged.disputed = true;
  world.emit("charge.dispute.created", dispute);
  world.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** It goes on without being decided. */
export function updateDispute(world: World, dispute: Stripe.Dispute) {
  const previous = { status: dispute.status };
  dispute.status = "under_review";
  world.emit("charge.dispute.updated", dispute, previous);
}

/** It is decided; what is won comes back, the fee stays lost. */
export function closeDispute(world: World, dispute: Stripe.Dispute, outcome: "won" | "lost") {
  dispute.status = outcome;
  if (outcome === "won") {
    const { id, amount, currency } = dispute;
    const of = { amount, currency };
    dispute.balance_transactions.push(book(world, { type: "adjustment", source: id, fee: 0, of }));
    dispute.is_charge_refundable = true;
    world.emit("charge.dispute.funds_reinstated", dispute);
  }
  world.emit("charge.dispute.closed", dispute);
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
