import "server-only";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { examine } from "@/lib/doctor/queries/examine";
import type { Actor } from "@/lib/identity/actor";
import { openOnlinePayment } from "@/lib/payments/commands/open-online-payment";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import type { PaymentWay } from "@/lib/payments/model/online";
import { later, minutes, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { systemActor } from "@/lib/testing/factories";
import type { startLocalStripe } from "@/scripts/local-stripe/server";

type Start = typeof startLocalStripe;
export type LocalStripe = Awaited<ReturnType<Start>>;

const SECRET = "sk_test_local";
export const WEBHOOK_SECRET = "whsec_local";

/** Listens for webhooks as the portal's own address would. */
async function listen(answer: (request: Request) => Promise<Response>) {
  const server = createServer(async (asked, reply) => {
    const headers = { "stripe-signature": String(asked.headers["stripe-signature"] ?? "") };
    const body = await buffer(asked);
    const request = new Request("http://portal.test/", { method: "POST", headers, body });
    reply.writeHead((await answer(request)).status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** A Stripe on this machine that the commands speak to and that tells the webhook's handler. */
export async function startStripe(start: Start, answer: (request: Request) => Promise<Response>) {
  const receiver = await listen(answer);
  const local = await start({
    secret: SECRET,
    webhookUrl: receiver.url,
    webhookSecret: WEBHOOK_SECRET,
    pauses: [5],
  });
  overrideEnv({
    STRIPE_SECRET_KEY: SECRET,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_HOST: local.url,
  });
  return {
    ...local,
    webhookUrl: receiver.url,
    async close() {
      overrideEnv({ STRIPE_SECRET_KEY: undefined, STRIPE_WEBHOOK_SECRET: undefined });
      await local.close();
      await receiver.close();
    },
  };
}

/** A new form each time. */
export const openPage = (buyer: Actor, instalmentId: string, way: PaymentWay = "card") =>
  openOnlinePayment(buyer, { instalmentId, way, key: newId(), locale: "ru" });

export const findOnline = (id: string) => db.onlinePayment.findUniqueOrThrow({ where: { id } });

/** As the worker does each minute. */
export const reconcile = () => reconcilePayments(systemActor());

/** The same, so many minutes later. */
export async function reconcileLater(count = 1) {
  travelTo(later(now(), minutes(count)));
  await reconcile();
}

/** A part that is paid at the provider and booked here. */
export async function payOnline(local: LocalStripe, buyer: Actor, instalmentId: string) {
  const { paymentId } = await openPage(buyer, instalmentId);
  const { sessionId } = await findOnline(paymentId);
  local.control.complete({ session: sessionId ?? "" });
  await local.control.settled();
  await reconcile();
  return findOnline(paymentId);
}

/** Invariants that do not hold. */
export const findBroken = async () => (await examine(db)).filter(({ broken }) => broken > 0);

/** What the provider took for a payment, and gave back. */
export const takenFor = (local: LocalStripe, paymentId: string) =>
  local.control.charged().filter(({ metadata }) => metadata.paymentId === paymentId);
