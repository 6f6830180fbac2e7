import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";
import { startLocalStripe } from "./server";

export const SECRET = "sk_test_local";
export const WEBHOOK_SECRET = "whsec_local";

type Received = { body: string; signature: string };

/** Somebody who takes webhooks and keeps them; answers the statuses given first, then 200. */
async function startReceiver() {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    text(request).then((body) => {
      received.push({ body, signature: String(request.headers["stripe-signature"]) });
      response.writeHead(statuses.shift() ?? 200).end();
    }, response.destroy);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, received, statuses, server };
}

/** A local Stripe, the official client that speaks to it, and who hears of events. */
export async function startHarness() {
  const receiver = await startReceiver();
  const { url: webhookUrl, received, statuses } = receiver;
  const local = await startLocalStripe({
    secret: SECRET,
    webhookUrl,
    webhookSecret: WEBHOOK_SECRET,
    pauses: [5, 5],
  });
  const client = (more: Stripe.StripeConfig = {}, secret = SECRET) => {
    const { hostname: host, port } = new URL(local.url);
    const at = { host, port, protocol: "http" as const };
    return new Stripe(secret, { ...at, maxNetworkRetries: 0, telemetry: false, ...more });
  };
  return {
    ...local,
    client,
    stripe: client(),
    received,
    statuses,
    events: () => received.map(({ body }) => String(JSON.parse(body).type)),
    async close() {
      await local.close();
      receiver.server.closeAllConnections();
      await new Promise((resolve) => receiver.server.close(resolve));
    },
  };
}

/** A session as the portal opens it. */
export const newSession = (
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  allowed_payment_method_types: ["card", "alipay"],
  line_items: [
    {
      quantity: 1,
      price_data: { currency: "cny", unit_amount: 125_000, product_data: { name: "Deposit" } },
    },
  ],
  client_reference_id: "KV7F3K92QX147",
  metadata: { paymentId: "payment-1" },
  payment_intent_data: { metadata: { paymentId: "payment-1" } },
  locale: "ru",
  success_url: "https://karavan.test/paid?session={CHECKOUT_SESSION_ID}",
  cancel_url: "https://karavan.test/order",
  ...changes,
});

/** The error that Stripe's client throws; fails where it throws none. */
export async function refusalOf(request: Promise<unknown>) {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`Not refused: ${error}`);
}
