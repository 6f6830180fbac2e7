import type Stripe from "stripe";
import type { World } from "./world";

/** The intent of a session: made when a payment is first tried, and kept for further tries. */
export function intentOf(world: World, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const known = world.intents.get(String(session.payment_intent));
  if (known) return known;
  const intention = world.intentions.get(session.id);
  const id = world.newId("pi");
  const intent: Stripe.PaymentIntent = {
    ...unused,
    id,
    object: "payment_intent",
    amount: session.amount_total ?? 0,
    client_secret: `${id}_secret_${world.newId("local")}`,
    created: world.seconds(),
    currency: session.currency ?? "cny",
    description: intention?.description ?? null,
    metadata: intention?.metadata ?? {},
    payment_method_types: session.payment_method_types,
  };
  world.intents.set(id, intent);
  session.payment_intent = id;
  world.emit("payment_intent.created", intent);
  return intent;
}

const unused = {
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: "automatic_async",
  confirmation_method: "automatic",
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: "requires_payment_method",
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;
