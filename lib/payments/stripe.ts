import "server-only";
import Stripe from "stripe";
import type { Locale } from "@/lib/i18n/locales";
import type { Fen } from "@/lib/money/model";
import type { CardWay } from "@/lib/payments/stripe/card";
import { eventTypes, readEvent } from "@/lib/payments/stripe/event";
import { outcomeOf } from "@/lib/payments/stripe/outcome";
import { readCharge, readDispute, readRefund, readSession } from "@/lib/payments/stripe/reading";
import { minutes, now } from "@/lib/platform/clock";
import { env, stripeOf } from "@/lib/platform/env";

/** Stripe's least is 30 minutes; the rest is for asking again under the same key, with the same end. */
export const SESSION_LIFETIME = minutes(35);

const PATIENCE = 10_000;
const TOLERANCE_SECONDS = 300;
const MOST_EVENTS = 1_000;
const WITH_CHARGE = "payment_intent.latest_charge.balance_transaction";

/** Stripe's page speaks no language of Central Asia but Russian. */
const pageLanguages: Record<Locale, "ru" | "zh" | "en"> = {
  ru: "ru",
  zh: "zh",
  en: "en",
  kk: "ru",
  uz: "ru",
  ky: "ru",
  tg: "ru",
  tk: "ru",
};

type NewSession = {
  /** The same for the same payment: asked twice, one page is opened. All else must then be the same too. */
  key: string;
  paymentId: string;
  orderNumber: string;
  /** Printed on the page and on the operator's list of payments. */
  reference: string;
  title: string;
  amount: Fen;
  ways: readonly CardWay[];
  locale: Locale;
  expiresAt: Date;
  /** May hold {CHECKOUT_SESSION_ID}. */
  successUrl: string;
  cancelUrl: string;
};

type NewRefund = {
  key: string;
  intentId: string;
  paymentId: string;
  refundId: string;
  amount: Fen;
};

type Config = NonNullable<ReturnType<typeof stripeOf>>;
type StripeDoor = ReturnType<typeof open>;

let known: { config: string; door: StripeDoor } | null = null;

/** The only way to Stripe; null where the operator has no account, and paying by card is not offered. */
export function stripeDoor(): StripeDoor | null {
  const config = stripeOf(env());
  if (!config) return null;
  const written = JSON.stringify(config);
  if (known?.config !== written) known = { config: written, door: open(config) };
  return known.door;
}

function open(config: Config) {
  const client = clientOf(config);
  const { checkout, charges, refunds, disputes, events } = client;
  return {
    openSession: ({ key, ...session }: NewSession) =>
      outcomeOf(
        checkout.sessions.create(sessionParameters(session), { idempotencyKey: key }),
        readSession,
      ),
    expireSession: (id: string, key: string) =>
      outcomeOf(checkout.sessions.expire(id, {}, { idempotencyKey: key }), readSession),
    /** With its latest charge and what that brought. */
    findSession: (id: string) =>
      outcomeOf(checkout.sessions.retrieve(id, { expand: [WITH_CHARGE] }), readSession),
    findCharge: (id: string) =>
      outcomeOf(charges.retrieve(id, { expand: ["balance_transaction"] }), readCharge),
    refund: ({ key, intentId, paymentId, refundId, amount }: NewRefund) =>
      outcomeOf(
        refunds.create(
          {
            payment_intent: intentId,
            amount: hundredths(amount),
            reason: "requested_by_customer",
            metadata: { paymentId, refundId },
          },
          { idempotencyKey: key },
        ),
        readRefund,
      ),
    findRefund: (id: string) => outcomeOf(refunds.retrieve(id), readRefund),
    /** All refunds of a payment, to find one whose answer was lost for good. */
    listRefunds: (intentId: string) =>
      outcomeOf(refunds.list({ payment_intent: intentId, limit: 100 }), ({ data }) =>
        data.map(readRefund),
      ),
    findDispute: (id: string) => outcomeOf(disputes.retrieve(id), readDispute),
    /** What has happened since, oldest first; Stripe keeps 30 days. */
    listEvents: (since: Date) =>
      outcomeOf(
        events
          .list({
            created: { gte: Math.floor(since.getTime() / 1000) },
            types: [...eventTypes],
            limit: 100,
          })
          .autoPagingToArray({ limit: MOST_EVENTS }),
        (found) => found.reverse().map(readEvent),
      ),
    /** The event in a webhook's body, as it came; null unless Stripe signed exactly this, lately. */
    readWebhook: (body: string | Uint8Array, signature: string | null) => {
      for (const secret of config.webhookSecrets) {
        const event = verified(client, body, signature ?? "", secret);
        if (event) return readEvent(event);
      }
      return null;
    },
  };
}

function clientOf({ secretKey, host }: Config) {
  const elsewhere = host && {
    host: host.hostname,
    port: host.port || (host.protocol === "https:" ? 443 : 80),
    protocol: host.protocol === "https:" ? ("https" as const) : ("http" as const),
  };
  return new Stripe(secretKey, {
    apiVersion: "2026-10-28.endive",
    maxNetworkRetries: 0,
    timeout: PATIENCE,
    telemetry: false,
    ...elsewhere,
  });
}

function sessionParameters(session: Omit<NewSession, "key">): Stripe.Checkout.SessionCreateParams {
  const { paymentId, orderNumber, reference, title, ways } = session;
  const metadata = { paymentId, orderNumber };
  return {
    mode: "payment",
    allowed_payment_method_types: [...ways],
    ...(ways.includes("wechat_pay") && {
      payment_method_options: { wechat_pay: { client: "web" } },
    }),
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "cny",
          unit_amount: hundredths(session.amount),
          product_data: { name: title },
        },
      },
    ],
    client_reference_id: reference,
    metadata,
    payment_intent_data: { metadata, description: reference },
    locale: pageLanguages[session.locale],
    expires_at: Math.floor(session.expiresAt.getTime() / 1000),
    success_url: session.successUrl,
    cancel_url: session.cancelUrl,
  };
}

/** Stripe counts in numbers; an amount that is no exact number must not leave. */
function hundredths(amount: Fen): number {
  if (amount <= 0n || amount > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${amount} fen cannot be charged`);
  return Number(amount);
}

function verified(
  { webhooks }: Stripe,
  body: string | Uint8Array,
  signature: string,
  secret: string,
): Stripe.Event | null {
  const receivedAt = now().getTime();
  try {
    return webhooks.constructEvent(
      body,
      signature,
      secret,
      TOLERANCE_SECONDS,
      undefined,
      receivedAt,
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
