import type Stripe from "stripe";
import type { SessionParameters } from "./parameters";
import { invalid } from "./refusal";
import type { World } from "./world";

const SHORTEST = 30 * 60;
const LONGEST = 24 * 60 * 60;
/** Stripe takes eight digits. */
const LARGEST = 99_999_999;
const TYPES = ["card", "alipay", "wechat_pay"];

/** Opens a session that may be paid on our own page below `origin`. */
export function openSession(world: World, origin: string, given: SessionParameters) {
  const amount = amountOf(given);
  const types = given.allowed_payment_method_types ?? TYPES;
  if (given.mode !== "payment")
    throw invalid("This server opens sessions in mode payment only", { param: "mode" });
  if (
    given.allowed_payment_method_types?.includes("wechat_pay") &&
    !given.payment_method_options?.wechat_pay
  )
    throw invalid("Missing required param: payment_method_options[wechat_pay][client].", {
      code: "parameter_missing",
      param: "payment_method_options[wechat_pay][client]",
    });

  const id = world.newId("cs_test");
  const session: Stripe.Checkout.Session = {
    ...unused,
    id,
    object: "checkout.session",
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    created: world.seconds(),
    currency: given.line_items[0]?.price_data.currency ?? null,
    customer_email: given.customer_email ?? null,
    expires_at: expiryOf(given.expires_at, world.seconds()),
    locale: given.locale,
    metadata: given.metadata,
    payment_method_types: types,
    submit_type: given.submit_type ?? null,
    success_url: given.success_url,
    url: `${origin}/c/pay/${id}`,
  };
  world.sessions.set(id, session);
  world.intentions.set(id, {
    metadata: given.payment_intent_data.metadata,
    description: given.payment_intent_data.description ?? null,
  });
  return session;
}

function amountOf({ line_items, currency }: SessionParameters): number {
  const currencies = new Set(line_items.map((line) => line.price_data.currency));
  if (currency) currencies.add(currency);
  if (currencies.size > 1)
    throw invalid("All line items must have the same currency.", { param: "line_items" });
  const amount = line_items.reduce(
    (total, { quantity, price_data }) => total + quantity * price_data.unit_amount,
    0,
  );
  const param = "line_items";
  if (amount > LARGEST)
    throw invalid("Amount must be no more than 999,999.99", { code: "amount_too_large", param });
  if (amount < 1)
    throw invalid("The total amount due must be greater than 0.", {
      code: "amount_too_small",
      param,
    });
  return amount;
}

function expiryOf(given: number | undefined, now: number): number {
  const at = given ?? now + LONGEST;
  const param = "expires_at";
  if (at < now + SHORTEST)
    throw invalid(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      { param },
    );
  if (at > now + LONGEST)
    throw invalid(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      { param },
    );
  return at;
}

/** Ends an open session; a payment begun in it can no longer be finished. */
export function expireSession(world: World, session: Stripe.Checkout.Session) {
  if (session.status !== "open")
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  session.status = "expired";
  session.url = null;
  const intent = world.intents.get(String(session.payment_intent));
  if (intent) {
    intent.status = "canceled";
    intent.canceled_at = world.seconds();
    intent.cancellation_reason = "expired";
    world.emit("payment_intent.canceled", intent);
  }
  world.emit("checkout.session.expired", session);
}

/** Sessions whose time is over, as Stripe ends them by itself. */
export function expireOverdue(world: World) {
  for (const session of world.sessions.values())
    if (session.status === "open" && session.expires_at <= world.seconds())
      expireSession(world, session);
}

/** What a session has when nothing but a payment is asked of it. */
const unused = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_creation: "if_required",
  customer_details: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: "payment",
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_status: "unpaid",
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: "open",
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: "hosted_page",
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
