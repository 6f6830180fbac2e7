import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { openOnlinePayment } from "@/lib/payments/commands/open-online-payment";
import { receiveProviderEvent } from "@/lib/payments/commands/receive-provider-event";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { refundOnlinePayment } from "@/lib/payments/commands/refund-online-payment";
import { closeDb, db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { actorOf } from "@/lib/testing/actors";
import { systemActor } from "@/lib/testing/factories";

/** An order to the local Stripe. */
const control = (order: string, body = {}) =>
  fetch(`${env().STRIPE_HOST}/_control/${order}`, {
    method: "POST",
    body: JSON.stringify(body),
  });

/** The webhook's door, at the address that the local Stripe was told. */
async function listen(port: number) {
  const server = createServer(async (request, response) => {
    const signature = String(request.headers["stripe-signature"]);
    const isOurs = await receiveProviderEvent(await buffer(request), signature);
    response.writeHead(isOurs ? 200 : 400).end();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

/** One payment and one refund of it, in a process of its own that dies where FAILPOINT says. */
async function payAndRefund([
  buyerEmail = "",
  sellerEmail = "",
  instalmentId = "",
  port,
]: string[]) {
  const server = await listen(Number(port));
  const [buyer, seller] = [await actorOf(buyerEmail), await actorOf(sellerEmail)];
  const wanted = { instalmentId, way: "card", key: newId(), locale: "ru" } as const;
  const { paymentId } = await openOnlinePayment(buyer, wanted);
  const { sessionId } = await db.onlinePayment.findUniqueOrThrow({ where: { id: paymentId } });
  await control("complete", { session: sessionId });
  await control("settled");
  await reconcilePayments(systemActor());
  const refund = { paymentId, amount: 2_000n, reason: "As agreed", isOffOrder: true };
  await refundOnlinePayment(seller, { ...refund, key: newId() });
  server.closeAllConnections();
  server.close();
  await closeDb();
}

payAndRefund(process.argv.slice(2)).then(
  () => process.exit(0),
  () => process.exit(1),
);
