import type Stripe from "stripe";
import type { World } from "./world";

export type Way = "card" | "alipay" | "wechat_pay";

/** Why a charge did not succeed, in the words of Stripe's codes. */
export type Decline = { code: string; declineCode: string; message: string };

type Of = { way: Way; intent: Stripe.PaymentIntent; last4?: string };

/** A try to take the money of an intent. */
export function charge(world: World, of: Of, status: Stripe.Charge.Status, decline?: Decline) {
  const { intent, way, last4 = "4242" } = of;
  const isPaid = status === "succeeded";
  const id = world.newId(way === "card" ? "ch" : "py");
  const made: Stripe.Charge = {
    ...unused,
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: isPaid ? intent.amount : 0,
    captured: isPaid,
    created: world.seconds(),
    currency: intent.currency,
    description: intent.description,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    metadata: { ...intent.metadata },
    paid: isPaid,
    payment_intent: intent.id,
    payment_method: world.newId("pm"),
    payment_method_details: { type: way, ...detailsOf(world, way, last4) },
    receipt_url: null,
    status,
  };
  world.charges.set(id, made);
  intent.latest_charge = id;
  return made;
}

/** Books what a succeeded charge brings: 3.4 % and 2.35 yuan are kept by Stripe. */
export function bookCharge(world: World, charged: Stripe.Charge) {
  const fee = Math.round(charged.amount * 0.034) + 235;
  const type = charged.id.startsWith("ch_") ? "charge" : "payment";
  charged.balance_transaction = book(world, { type, source: charged.id, fee, of: charged }).id;
}

type Entry = {
  type: Stripe.BalanceTransaction.Type;
  source: string;
  fee: number;
  of: { amount: number; currency: string };
};

/** A line of the balance; `amount` below 0 leaves it. */
export function book(world: World, { type, source, fee, of: { amount, currency } }: Entry) {
  const line: Stripe.BalanceTransaction = {
    id: world.newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: world.seconds() + 7 * 86_400,
    balance_type: "payments",
    created: world.seconds(),
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: type,
    source,
    status: "pending",
    type,
  };
  world.ledger.set(line.id, line);
  return line;
}

function detailsOf(world: World, way: Way, last4: string) {
  const transaction_id = world.newId("local");
  if (way === "alipay") return { alipay: { fingerprint: null, transaction_id } };
  if (way === "wechat_pay") return { wechat_pay: { fingerprint: null, transaction_id } };
  return { card: { ...card, last4 } };
}

const card = {
  amount_authorized: null,
  authorization_code: "123456",
  brand: "visa",
  checks: null,
  country: "US",
  electronic_commerce_indicator: null,
  exp_month: 12,
  exp_year: 2034,
  fingerprint: null,
  funding: "credit",
  installments: null,
  mandate: null,
  network: "visa",
  network_transaction_id: null,
  regulated_status: null,
  three_d_secure: null,
  transaction_link_id: null,
  wallet: null,
} satisfies Partial<Stripe.Charge.PaymentMethodDetails.Card>;

const unused = {
  amount_refunded: 0,
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
  calculated_statement_descriptor: "KARAVAN",
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  outcome: null,
  receipt_email: null,
  receipt_number: null,
  refunded: false,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;
