import type Stripe from "stripe";
import { bookCharge, charge, type Decline, type Way } from "./charges";
import { intentOf } from "./intents";
import { invalid } from "./refusal";
import type { World } from "./world";

type Session = Stripe.Checkout.Session;
type By = { way: Way; last4?: string };

/** The buyer paid: the money is there at once. */
export function pay(world: World, session: Session, by: By) {
  requireOpen(session);
  const intent = intentOf(world, session);
  const charged = charge(world, { ...by, intent }, "succeeded");
  succeed(world, intent, charged);
  complete(session, "paid");
  world.emit("checkout.session.completed", session);
  return charged;
}

/** The buyer did what is to be done, and the money is still under way. */
export function payLater(world: World, session: Session, by: By) {
  requireOpen(session);
  const intent = intentOf(world, session);
  const charged = charge(world, { ...by, intent }, "pending");
  intent.status = "processing";
  world.emit("payment_intent.processing", intent);
  world.emit("charge.pending", charged);
  complete(session, "unpaid");
  world.emit("checkout.session.completed", session);
  return charged;
}

/** The try failed; the session stays open for another. */
export function decline(world: World, session: Session, by: By, why: Decline) {
  requireOpen(session);
  const intent = intentOf(world, session);
  const failed = charge(world, { ...by, intent }, "failed", why);
  fail(world, intent, failed, why);
}

/** Money that was under way arrived, or did not. */
export function settleLater(world: World, session: Session, outcome: "succeeded" | "failed") {
  const intent = world.intents.get(String(session.payment_intent));
  const charged = world.charges.get(String(intent?.latest_charge));
  if (!intent || !charged || intent.status !== "processing")
    throw invalid("No payment of this session is under way");
  if (outcome === "succeeded") {
    charged.status = "succeeded";
    charged.paid = true;
    charged.captured = true;
    charged.amount_captured = charged.amount;
    succeed(world, intent, charged);
    session.payment_status = "paid";
    world.emit("checkout.session.async_payment_succeeded", session);
  } else {
    charged.status = "failed";
    fail(world, intent, charged, NEVER_CAME);
    world.emit("checkout.session.async_payment_failed", session);
  }
}

/** Books a charge whose fee was not known at once. */
export function settleFees(world: World, charged: Stripe.Charge) {
  bookCharge(world, charged);
  world.emit("charge.updated", charged, { balance_transaction: null });
}

const NEVER_CAME: Decline = {
  code: "payment_intent_payment_attempt_failed",
  declineCode: "generic_decline",
  message: "The payment failed.",
};

function requireOpen(session: Session) {
  if (session.status !== "open")
    throw invalid(`This Checkout Session has a status of \`${session.status}\`.`);
}

function complete(session: Session, payment: "paid" | "unpaid") {
  session.status = "complete";
  session.payment_status = payment;
  session.url = null;
}

function succeed(world: World, intent: Stripe.PaymentIntent, charged: Stripe.Charge) {
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  intent.payment_method = charged.payment_method;
  intent.last_payment_error = null;
  world.emit("charge.succeeded", charged);
  world.emit("payment_intent.succeeded", intent);
  if (world.behaviour.fees === "now") settleFees(world, charged);
}

function fail(world: World, intent: Stripe.PaymentIntent, failed: Stripe.Charge, why: Decline) {
  const { code, declineCode, message } = why;
  intent.status = "requires_payment_method";
  intent.last_payment_error = {
    type: "card_error",
    charge: failed.id,
    code,
    decline_code: declineCode,
    message,
  };
  world.emit("charge.failed", failed);
  world.emit("payment_intent.payment_failed", intent);
}
