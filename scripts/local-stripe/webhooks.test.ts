import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newSession, startHarness, WEBHOOK_SECRET } from "./harness";

let local: Awaited<ReturnType<typeof startHarness>>;
beforeEach(async () => {
  local = await startHarness();
});
afterEach(() => local.close());

const open = async () => (await local.stripe.checkout.sessions.create(newSession())).id;
const PAID = [
  "payment_intent.created",
  "charge.succeeded",
  "payment_intent.succeeded",
  "charge.updated",
  "checkout.session.completed",
];

describe("webhooks", () => {
  test("are told in order and signed", async () => {
    local.control.complete({ session: await open() });
    await local.control.settled();
    expect(local.events()).toEqual(PAID);
    for (const { body, signature } of local.received) {
      const event = Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET);
      expect(event.object).toBe("event");
    }
  });

  test("are told again until they are taken, and then no more", async () => {
    local.statuses.push(500, 302);
    const session = await open();
    local.control.expire({ session });
    await local.control.settled();
    expect(local.events()).toEqual(Array(3).fill("checkout.session.expired"));
    const { attempts } = local.control.deliveries();
    expect(attempts.map(({ status }) => status)).toEqual([500, 302, 200]);
    const taken = await local.stripe.events.list({ delivery_success: true });
    expect(taken.data.map(({ pending_webhooks }) => pending_webhooks)).toEqual([0]);
  });

  test("are given up at last, and stay listed as not delivered", async () => {
    local.statuses.push(500, 500, 500);
    local.control.expire({ session: await open() });
    await local.control.settled();
    expect(local.received).toHaveLength(3);
    expect((await local.stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
  });

  test("may come several times", async () => {
    local.control.behave({ webhookCopies: 3 });
    local.control.expire({ session: await open() });
    await local.control.settled();
    expect(local.events()).toEqual(Array(3).fill("checkout.session.expired"));
  });

  test("may be held and told in another order", async () => {
    local.control.behave({ holdWebhooks: true });
    local.control.complete({ session: await open() });
    expect(local.control.deliveries().held.map(({ type }) => type)).toEqual(PAID);
    local.control.release({ order: ["checkout.session.completed", "charge.succeeded"] });
    await local.control.settled();
    expect(local.events()).toEqual(["checkout.session.completed", "charge.succeeded"]);
    local.control.release({});
    await local.control.settled();
    expect(new Set(local.events())).toEqual(new Set(PAID));
  });

  test("are told once more with a signature of now, of then, of another or of other words", async () => {
    local.control.expire({ session: await open() });
    await local.control.settled();
    const [event] = (await local.stripe.events.list()).data;
    const id = event?.id ?? "";
    await local.control.redeliver({ event: id });
    await local.control.redeliver({ event: id, age: 301 });
    await local.control.redeliver({ event: id, secret: "whsec_other" });
    await local.control.redeliver({ event: id, altered: "{}" });
    const verdicts = local.received.map(({ body, signature }) => {
      try {
        return Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET).id === id;
      } catch {
        return false;
      }
    });
    expect(verdicts).toEqual([true, true, false, false, false]);
  });

  test("tell of all that can become of a payment", async () => {
    const { control } = local;
    const declined = await open();
    control.complete({ session: declined, outcome: "declined" });
    for (const outcome of ["succeeded", "failed"] as const) {
      const session = await open();
      control.complete({ session, way: "alipay", outcome: "pending" });
      control.settle({ session, outcome });
    }
    const [money] = control.charged();
    const charge = money?.charge ?? "";
    control.behave({ refunds: "failed" });
    await local.stripe.refunds.create({ charge, amount: 1 });
    const { dispute } = control.dispute({ charge });
    control.updateDispute({ dispute });
    control.closeDispute({ dispute, outcome: "lost" });
    control.expire({ session: declined });
    await control.settled();
    expect(new Set(local.events())).toEqual(
      new Set([
        "payment_intent.created",
        "charge.failed",
        "payment_intent.payment_failed",
        "payment_intent.processing",
        "charge.pending",
        "checkout.session.completed",
        "charge.succeeded",
        "payment_intent.succeeded",
        "charge.updated",
        "checkout.session.async_payment_succeeded",
        "checkout.session.async_payment_failed",
        "refund.created",
        "charge.refunded",
        "refund.failed",
        "refund.updated",
        "charge.dispute.created",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.updated",
        "charge.dispute.closed",
        "payment_intent.canceled",
        "checkout.session.expired",
      ]),
    );
  });
});
