import type Stripe from "stripe";
import { book } from "./charges";
import type { RefundParameters } from "./parameters";
import { found } from "./read";
import { invalid } from "./refusal";
import type { World } from "./world";

const yuan = (amount: number) => `¥${(amount / 100).toFixed(2)}`;

/** Gives money of a charge back, as the world's behaviour says: at once, later or in vain. */
export function refund(world: World, given: RefundParameters): Stripe.Refund {
  const charged = chargeOf(world, given);
  const left = charged.amount_captured - charged.amount_refunded;
  const amount = given.amount ?? left;
  requireRefundable(world, charged, amount, left);

  const isDone = world.behaviour.refunds === "succeeded";
  const id = world.newId("re");
  const made: Stripe.Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charged.id,
    created: world.seconds(),
    currency: charged.currency,
    customer: null,
    customer_account: null,
    metadata: given.metadata,
    payment_intent: charged.payment_intent,
    payment_method: charged.payment_method,
    ...(!isDone && { pending_reason: "processing" }),
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: isDone ? "succeeded" : "pending",
    transfer_reversal: null,
  };
  const of = { amount: -amount, currency: charged.currency };
  made.balance_transaction = book(world, { type: "refund", source: id, fee: 0, of }).id;
  world.refunds.set(id, made);
  changeRefunded(charged, amount);
  world.emit("refund.created", made);
  world.emit("charge.refunded", charged, {
    amount_refunded: charged.amount_refunded - amount,
    refunded: false,
  });
  if (world.behaviour.refunds === "failed") settleRefund(world, made, "failed");
  return made;
}

/** A refund that was under way arrived, or came back. */
export function settleRefund(world: World, made: Stripe.Refund, outcome: "succeeded" | "failed") {
  if (made.status === "failed") throw invalid("This refund has failed already");
  const previous = { status: made.status };
  made.status = outcome;
  delete made.pending_reason;
  if (outcome === "failed") {
    const of = { amount: made.amount, currency: made.currency };
    const back = book(world, { type: "refund_failure", source: made.id, fee: 0, of });
    made.failure_balance_transaction = back.id;
    made.failure_reason = "expired_or_canceled_card";
    changeRefunded(found(world.charges, "charge", String(made.charge)), -made.amount);
    world.emit("refund.failed", made);
  }
  world.emit("refund.updated", made, previous);
}

function chargeOf(world: World, { charge, payment_intent }: RefundParameters): Stripe.Charge {
  if (charge && payment_intent)
    throw invalid("You may only specify one of these parameters: charge, payment_intent.", {
      code: "parameters_exclusive",
      param: "charge",
    });
  if (charge) return found(world.charges, "charge", charge);
  if (!payment_intent)
    throw invalid("One of the following params should be provided: payment_intent or charge.", {
      code: "parameter_missing",
      param: "charge",
    });
  const intent = found(world.intents, "payment_intent", payment_intent);
  const latest = world.charges.get(String(intent.latest_charge));
  if (intent.status !== "succeeded" || !latest)
    throw invalid(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      {
        param: "payment_intent",
      },
    );
  return latest;
}

function requireRefundable(world: World, charged: Stripe.Charge, amount: number, left: number) {
  if (charged.status !== "succeeded")
    throw invalid(`Charge ${charged.id} cannot be refunded.`, { code: "charge_not_refundable" });
  if (isHeldByDispute(world, charged))
    throw invalid(`Charge ${charged.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  if (left === 0)
    throw invalid(`Charge ${charged.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  if (amount > left)
    throw invalid(
      `Refund amount (${yuan(amount)}) is greater than unrefunded amount on charge (${yuan(left)})`,
      { code: "amount_too_large", param: "amount" },
    );
}

const isHeldByDispute = (world: World, { id }: Stripe.Charge) =>
  [...world.disputes.values()].some(
    (dispute) => dispute.charge === id && !dispute.is_charge_refundable,
  );

function changeRefunded(charged: Stripe.Charge, amount: number) {
  charged.amount_refunded += amount;
  charged.refunded = charged.amount_refunded === charged.amount_captured;
}
