import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { applyProviderEvent } from "@/lib/payments/commands/apply-provider-event";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createBuyer, systemActor } from "@/lib/testing/factories";
import {
  findBroken,
  findOnline,
  openPage,
  reconcile,
  reconcileLater,
  startStripe,
  WEBHOOK_SECRET,
} from "@/lib/testing/online-payments";
import { codeOf } from "@/lib/testing/outcome";
import { confirmedFen, createUnpaidOrder } from "@/lib/testing/payments";
import { startLocalStripe } from "@/scripts/local-stripe/server";

let local: Awaited<ReturnType<typeof startStripe>>;
beforeAll(async () => {
  local = await startStripe(startLocalStripe, POST);
});
afterAll(() => local.close());
beforeEach(() => {
  local.control.forgetFaults();
  local.control.release({ order: [] });
  local.control.behave({ holdWebhooks: true });
});
afterEach(async () => {
  await local.control.settled();
  expect(await findBroken()).toEqual([]);
  travelTo(null);
});

/** A page that the buyer has paid on, and whose messages are still held back. */
async function pay() {
  const { buyer, seller, order, deposit } = await createUnpaidOrder();
  const { paymentId } = await openPage(buyer, deposit.id);
  const { sessionId } = await findOnline(paymentId);
  const before = new Set(local.control.deliveries().held.map(({ id }) => id));
  local.control.complete({ session: sessionId ?? "" });
  const held = () => local.control.deliveries().held.filter(({ id }) => !before.has(id));
  const idOf = (type: string) => held().find((event) => event.type === type)?.id ?? "";
  return { buyer, seller, order, deposit, paymentId, sessionId: sessionId ?? "", idOf };
}

async function deliver(ids: readonly string[]) {
  local.control.release({ order: [...ids] });
  await local.control.settled();
}

async function applyAll() {
  const waiting = await db.providerEvent.findMany({ where: { status: "waiting" } });
  for (const { id } of waiting) await applyProviderEvent(systemActor(), id);
}

const signed = (event: object, more: { secret?: string; at?: Date } = {}) => {
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: more.secret ?? WEBHOOK_SECRET,
    timestamp: Math.floor((more.at ?? now()).getTime() / 1000),
  });
  return { payload, signature };
};

const post = (body: string, signature: string | null) =>
  POST(
    new Request("http://portal.test/", {
      method: "POST",
      body,
      ...(signature !== null && { headers: { "stripe-signature": signature } }),
    }),
  );

const payloadOf = async (id: string) => {
  const { type } = await db.providerEvent.findUniqueOrThrow({ where: { id } });
  return { id, type };
};

const payments = () => db.journal.count({ where: { kind: "payment" } });
const COMPLETED = "checkout.session.completed";
const SUCCEEDED = "payment_intent.succeeded";

/** An event as Stripe writes it, about a session that does not matter. */
const event = (id: string, objectId: string, metadata = {}) => ({
  id,
  object: "event",
  type: COMPLETED,
  created: Math.floor(now().getTime() / 1000),
  data: {
    object: {
      id: objectId,
      object: "checkout.session",
      status: "complete",
      payment_status: "paid",
      amount_total: 1,
      currency: "cny",
      expires_at: 1,
      metadata,
      payment_intent: "pi_none",
      client_reference_id: null,
      url: null,
    },
  },
});

describe("a message", () => {
  test("is answered within half a second, kept, and applied by what is so now", async () => {
    const { paymentId, deposit, idOf } = await pay();
    const id = idOf(COMPLETED);
    const started = performance.now();
    await deliver([id]);
    expect(performance.now() - started).toBeLessThan(500);
    expect((await findOnline(paymentId)).status).toBe("open");
    const job =
      await db.$queryRaw`select 1 from graphile_worker.jobs where key = ${`payments.applyEvent:${id}`}`;
    expect(job).toHaveLength(1);
    await applyAll();
    expect((await findOnline(paymentId)).status).toBe("paid");
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect(await db.providerEvent.findUnique({ where: { id } })).toMatchObject({
      status: "applied",
      tries: 1,
    });
  });

  test("that nobody signed is refused and leaves nothing", async () => {
    const { payload, signature } = signed(event("evt_forged", "cs_none"));
    const otherSecret = signed(event("evt_forged", "cs_none"), { secret: "whsec_other" });
    const old = signed(event("evt_forged", "cs_none"), { at: later(now(), -301_000) });
    const answers = await Promise.all([
      post(payload, null),
      post(payload, ""),
      post(payload, "t=1,v1=00"),
      post(payload.replace("evt_forged", "evt_forgee"), signature),
      post(JSON.stringify(JSON.parse(payload), null, 1), signature),
      post(otherSecret.payload, otherSecret.signature),
      post(old.payload, old.signature),
      post("", signature),
      post("x".repeat(600_000), signature),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
    expect(await db.providerEvent.count()).toBe(0);
  });

  test("that comes a hundred times at once counts once", async () => {
    const { paymentId, sessionId, idOf } = await pay();
    const { payload, signature } = signed(event(idOf(COMPLETED), sessionId, { paymentId }));
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(payload, signature)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await db.providerEvent.count()).toBe(1);
    const { id } = await payloadOf(idOf(COMPLETED));
    await Promise.all(Array.from({ length: 8 }, () => applyProviderEvent(systemActor(), id)));
    const again = signed(event(id, sessionId, { paymentId }), { at: later(now(), 3_000) });
    expect((await post(again.payload, again.signature)).status).toBe(200);
    await applyAll();
    expect(await payments()).toBe(1);
  });

  test("about one payment under three ids counts once", async () => {
    const { paymentId, sessionId } = await pay();
    for (const name of ["evt_1", "evt_2", "evt_3"]) {
      const { payload, signature } = signed(event(name + paymentId, sessionId, { paymentId }));
      expect((await post(payload, signature)).status).toBe(200);
    }
    const waiting = await db.providerEvent.findMany({ where: { status: "waiting" } });
    await Promise.all(waiting.map(({ id }) => applyProviderEvent(systemActor(), id)));
    expect(await payments()).toBe(1);
  });

  test("before the row it is about waits for it", async () => {
    const paymentId = newId();
    const { payload, signature } = signed(event("evt_early", "cs_early", { paymentId }));
    await post(payload, signature);
    await applyAll();
    expect(await db.providerEvent.findFirst()).toMatchObject({ status: "waiting", tries: 1 });
    travelTo(later(now(), days(3) + 60_000));
    await applyAll();
    expect(await db.providerEvent.findFirst()).toMatchObject({
      status: "ignored",
      reason: "unknown",
    });
  });

  test("before the answer that opened its page settles the payment", async () => {
    local.control.fault({ kind: "drop", times: 2, on: "POST /v1/checkout/sessions" });
    const { buyer, deposit } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    const client = new Stripe("sk_test_local", {
      host: new URL(local.url).hostname,
      port: new URL(local.url).port,
      protocol: "http",
      telemetry: false,
    });
    const { data } = await client.checkout.sessions.list({ limit: 100 });
    const session = data.find(({ metadata }) => metadata?.paymentId === paymentId)?.id ?? "";
    local.control.complete({ session });
    await deliver([SUCCEEDED, COMPLETED]);
    await applyAll();
    expect(await findOnline(paymentId)).toMatchObject({ status: "paid", sessionId: session });
  });

  test("about a second page for the same payment is set aside", async () => {
    const { paymentId } = await pay();
    const { payload, signature } = signed(event("evt_other", "cs_other", { paymentId }));
    await post(payload, signature);
    await applyAll();
    expect(await db.providerEvent.findUnique({ where: { id: "evt_other" } })).toMatchObject({
      status: "quarantined",
      reason: "otherSession",
    });
  });

  test("that was lost is found in the provider's list within the minute", async () => {
    const { paymentId } = await pay();
    expect(await db.providerEvent.count()).toBe(0);
    await reconcileLater();
    expect((await findOnline(paymentId)).status).toBe("paid");
    expect(await db.providerEvent.count()).toBeGreaterThan(0);
  });

  test("is applied by the system alone", async () => {
    expect(await codeOf(applyProviderEvent(await createBuyer(), "evt_1"))).toBe("forbidden");
  });
});

const REFUNDED = "refund.created";
const orders = [
  [COMPLETED, SUCCEEDED, REFUNDED],
  [COMPLETED, REFUNDED, SUCCEEDED],
  [SUCCEEDED, COMPLETED, REFUNDED],
  [SUCCEEDED, REFUNDED, COMPLETED],
  [REFUNDED, COMPLETED, SUCCEEDED],
  [REFUNDED, SUCCEEDED, COMPLETED],
];

test.each(orders)("%s, %s, %s end alike", async (...order) => {
  const { paymentId, deposit, idOf } = await pay();
  const { intentId } = await findIntent(paymentId);
  await refundAtProvider(intentId, 1_000);
  for (const type of order) {
    await deliver([idOf(type)]);
    await applyAll();
  }
  expect(await findOnline(paymentId)).toMatchObject({ status: "paid", refundedFen: 1_000n });
  expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen - 1_000n);
  expect(await db.onlineRefund.findMany()).toMatchObject([{ status: "done", createdById: null }]);
  await reconcile();
});

const findIntent = async (paymentId: string) => {
  const charge = local.control.charged().find(({ metadata }) => metadata.paymentId === paymentId);
  return { intentId: charge?.intent ?? "" };
};

async function refundAtProvider(intent: string, amount: number) {
  const { hostname: host, port } = new URL(local.url);
  const client = new Stripe("sk_test_local", { host, port, protocol: "http", telemetry: false });
  await client.refunds.create({ payment_intent: intent, amount });
}
