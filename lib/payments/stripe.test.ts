import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LARGEST_ONLINE_PAYMENT } from "@/lib/payments/model/online";
import { SESSION_LIFETIME, stripeDoor } from "@/lib/payments/stripe";
import type { Outcome } from "@/lib/payments/stripe/outcome";
import { later, minutes, now } from "@/lib/platform/clock";
import { overrideEnv } from "@/lib/platform/env";
import { SECRET, startHarness, WEBHOOK_SECRET } from "@/scripts/local-stripe/harness";

let local: Awaited<ReturnType<typeof startHarness>>;
const configured = () => ({
  STRIPE_SECRET_KEY: SECRET,
  STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  STRIPE_HOST: local.url,
});
beforeAll(async () => {
  local = await startHarness();
});
afterAll(() => local.close());
beforeEach(() => {
  overrideEnv(configured());
  local.control.forgetFaults();
});

function door() {
  const found = stripeDoor();
  if (!found) throw new Error("No door");
  return found;
}

let keys = 0;
const newKey = () => `key-${keys++}`;
const payment = (changes: object = {}) => ({
  key: newKey(),
  paymentId: "payment-1",
  orderNumber: "KV-7F3K-92QX",
  reference: "KV7F3K92QX147",
  title: "Депозит по заказу KV-7F3K-92QX",
  amount: 125_000n,
  ways: ["card"] as const,
  locale: "kk" as const,
  expiresAt: later(now(), SESSION_LIFETIME),
  successUrl: "https://karavan.test/kk/paid?session={CHECKOUT_SESSION_ID}",
  cancelUrl: "https://karavan.test/kk/orders",
  ...changes,
});

function told<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(JSON.stringify(outcome));
}

async function paid() {
  const { id } = told(await door().openSession(payment()));
  local.control.complete({ session: id });
  return told(await door().findSession(id));
}

describe("the door to Stripe", () => {
  test("is not there without a key", () => {
    overrideEnv({ STRIPE_SECRET_KEY: undefined, STRIPE_WEBHOOK_SECRET: undefined });
    expect(stripeDoor()).toBeNull();
  });

  test("opens a page for an amount in fen, in a language Stripe speaks", async () => {
    const opened = told(await door().openSession(payment()));
    expect(opened).toMatchObject({
      status: "open",
      isPaid: false,
      total: { amount: 125_000n, currency: "cny" },
      reference: "KV7F3K92QX147",
      paymentId: "payment-1",
      orderNumber: "KV-7F3K-92QX",
      intentId: null,
      charge: null,
    });
    expect(opened.url).toContain(opened.id);
    const { locale, success_url } = await local.stripe.checkout.sessions.retrieve(opened.id);
    expect(locale).toBe("ru");
    expect(success_url).toContain("{CHECKOUT_SESSION_ID}");
  });

  test("opens one for every way and language", async () => {
    for (const way of ["card", "alipay", "wechat_pay"] as const)
      for (const locale of ["ru", "zh", "en", "uz", "ky", "tg", "tk"] as const)
        told(await door().openSession(payment({ ways: [way], locale })));
    told(await door().openSession(payment({ ways: ["card", "alipay", "wechat_pay"] })));
  });

  test("takes no amount that Stripe would not", async () => {
    told(await door().openSession(payment({ amount: LARGEST_ONLINE_PAYMENT })));
    const over = await door().openSession(payment({ amount: LARGEST_ONLINE_PAYMENT + 1n }));
    expect(over).toEqual({ kind: "refused", code: "amount_too_large" });
    for (const amount of [0n, -1n, 2n ** 53n])
      expect(() => door().openSession(payment({ amount }))).toThrow(RangeError);
  });

  test("reads what was paid, with the fee", async () => {
    const session = await paid();
    expect(session).toMatchObject({
      status: "complete",
      isPaid: true,
      url: null,
      charge: {
        status: "succeeded",
        total: { amount: 125_000n, currency: "cny" },
        refunded: 0n,
        isDisputed: false,
        way: "card",
        paymentId: "payment-1",
        booked: { currency: "cny", gross: 125_000n, fee: 4_485n, net: 120_515n },
      },
    });
    const charge = told(await door().findCharge(session.charge?.id ?? ""));
    expect(charge).toEqual(session.charge);
    expect(charge.intentId).toBe(session.intentId);
  });

  test("knows money under way from money that came", async () => {
    const { id } = told(await door().openSession(payment({ ways: ["alipay"] })));
    local.control.complete({ session: id, way: "alipay", outcome: "pending" });
    const pending = { status: "complete", isPaid: false, charge: { status: "pending" } };
    expect(told(await door().findSession(id))).toMatchObject(pending);
    local.control.settle({ session: id, outcome: "succeeded" });
    const arrived = { status: "complete", isPaid: true, charge: { status: "succeeded" } };
    expect(told(await door().findSession(id))).toMatchObject(arrived);
  });

  test("knows no fee before it is booked", async () => {
    local.control.behave({ fees: "later" });
    const { charge } = await paid();
    local.control.behave({ fees: "now" });
    expect(charge?.booked).toBeNull();
  });

  test("ends a page", async () => {
    const { id } = told(await door().openSession(payment()));
    expect(told(await door().expireSession(id, newKey())).status).toBe("expired");
    expect(await door().expireSession(id, newKey())).toMatchObject({ kind: "refused" });
  });

  test("gives back, and finds again what was given back", async () => {
    const { intentId } = await paid();
    const more = { intentId: intentId ?? "", paymentId: "payment-1", refundId: "refund-1" };
    const refund = told(await door().refund({ key: newKey(), ...more, amount: 1_000n }));
    expect(refund).toMatchObject({
      status: "succeeded",
      total: { amount: 1_000n, currency: "cny" },
      intentId,
      paymentId: "payment-1",
      refundId: "refund-1",
    });
    expect(told(await door().findRefund(refund.id))).toEqual(refund);
    expect(told(await door().listRefunds(intentId ?? ""))).toEqual([refund]);
    const over = await door().refund({ key: newKey(), ...more, amount: 124_001n });
    expect(over).toEqual({ kind: "refused", code: "amount_too_large" });
  });

  test("reads a dispute", async () => {
    const { charge } = await paid();
    const { dispute } = local.control.dispute({ charge: charge?.id ?? "" });
    expect(told(await door().findDispute(dispute))).toMatchObject({
      status: "needs_answer",
      total: { amount: 125_000n },
      chargeId: charge?.id,
      booked: [{ gross: -125_000n, fee: 10_000n, net: -135_000n }],
    });
  });

  test("lists what has happened, oldest first and to the end", async () => {
    const since = later(now(), -minutes(1));
    const before = told(await door().listEvents(since)).length;
    const opened = Array.from({ length: 101 }, () => door().openSession(payment()));
    for (const outcome of await Promise.all(opened))
      local.control.expire({ session: told(outcome).id });
    const events = told(await door().listEvents(since));
    expect(events).toHaveLength(before + 101);
    expect(events.at(-1)?.about).toMatchObject({ kind: "session", status: "expired" });
    const times = events.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(told(await door().listEvents(later(now(), minutes(1))))).toEqual([]);
  });
});

describe("an answer", () => {
  const OPEN = "POST /v1/checkout/sessions";

  test("that is lost is unknown, and the same key finds what was done", async () => {
    const request = payment();
    local.control.fault({ kind: "drop", times: 2, on: OPEN });
    expect(await door().openSession(request)).toEqual({ kind: "unknown" });
    const found = told(await door().openSession(request));
    local.control.complete({ session: found.id });
    expect(told(await door().openSession(request)).id).toBe(found.id);
  });

  test.each([429, 500, 503] as const)("of %i is unknown", async (status) => {
    local.control.fault({ kind: "answer", status, on: OPEN });
    expect(await door().openSession(payment())).toEqual({ kind: "unknown" });
  });

  test("while another is under way is unknown", async () => {
    const request = payment();
    local.control.fault({ kind: "delay", milliseconds: 80, on: OPEN });
    const both = await Promise.all([door().openSession(request), door().openSession(request)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "unknown"]);
  });

  test("with nobody there is unknown", async () => {
    overrideEnv({ STRIPE_HOST: "http://127.0.0.1:9" });
    expect(await door().findSession("cs_1")).toEqual({ kind: "unknown" });
  });

  test("of 4xx is a refusal with Stripe's code", async () => {
    expect(await door().findSession("cs_1")).toEqual({ kind: "refused", code: "resource_missing" });
    const request = payment();
    await door().openSession(request);
    const other = await door().openSession({ ...request, amount: 1n });
    expect(other).toEqual({ kind: "refused", code: "StripeIdempotencyError" });
    overrideEnv({ STRIPE_SECRET_KEY: "sk_test_other" });
    const stranger = await door().findSession("cs_1");
    expect(stranger).toEqual({ kind: "refused", code: "StripeAuthenticationError" });
  });
});

describe("a webhook", () => {
  async function delivered() {
    const from = local.received.length;
    await paid();
    await local.control.settled();
    const last = local.received.slice(from).at(-1);
    if (!last) throw new Error("Nothing was delivered");
    return last;
  }
  const signed = (payload: string, secret = WEBHOOK_SECRET, age = 0) =>
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(now().getTime() / 1000) - age,
    });

  test("is read when Stripe signed it", async () => {
    const { body, signature } = await delivered();
    for (const bytes of [body, new TextEncoder().encode(body)])
      expect(door().readWebhook(bytes, signature)).toMatchObject({
        type: "checkout.session.completed",
        about: { kind: "session", isPaid: true, paymentId: "payment-1", charge: null },
      });
  });

  test("is nothing when it is unsigned, forged, altered or written anew", async () => {
    const { body, signature } = await delivered();
    expect(door().readWebhook(body, null)).toBeNull();
    expect(door().readWebhook(body, "")).toBeNull();
    expect(door().readWebhook(body, "t=1,v1=00")).toBeNull();
    expect(door().readWebhook(body, signed(body, "whsec_forged"))).toBeNull();
    expect(door().readWebhook(body.replace("125000", "1"), signature)).toBeNull();
    expect(door().readWebhook(JSON.stringify(JSON.parse(body)), signature)).toBeNull();
    expect(door().readWebhook("", signature)).toBeNull();
  });

  test("is nothing after five minutes", async () => {
    const { body } = await delivered();
    expect(door().readWebhook(body, signed(body, WEBHOOK_SECRET, 299))).not.toBeNull();
    expect(door().readWebhook(body, signed(body, WEBHOOK_SECRET, 302))).toBeNull();
  });

  test("is read under the old and the new secret while they change, and not after", async () => {
    const { body } = await delivered();
    overrideEnv({ STRIPE_WEBHOOK_SECRET: "whsec_new,whsec_local" });
    expect(door().readWebhook(body, signed(body, "whsec_new"))).not.toBeNull();
    expect(door().readWebhook(body, signed(body, "whsec_local"))).not.toBeNull();
    overrideEnv({ STRIPE_WEBHOOK_SECRET: "whsec_new" });
    expect(door().readWebhook(body, signed(body, "whsec_local"))).toBeNull();
  });

  test("tells of every kind what it is about", async () => {
    const from = local.received.length;
    const { intentId, charge } = await paid();
    const more = { intentId: intentId ?? "", paymentId: "payment-1", refundId: "refund-2" };
    await door().refund({ key: newKey(), ...more, amount: 1n });
    local.control.dispute({ charge: charge?.id ?? "" });
    await local.control.settled();
    const told = local.received.slice(from).map(({ body, signature }) => {
      const event = door().readWebhook(body, signature);
      return `${event?.type}: ${event?.about.kind}`;
    });
    expect(told).toEqual([
      "payment_intent.created: other",
      "charge.succeeded: other",
      "payment_intent.succeeded: intent",
      "charge.updated: charge",
      "checkout.session.completed: session",
      "refund.created: refund",
      "charge.refunded: charge",
      "charge.dispute.created: dispute",
      "charge.dispute.funds_withdrawn: other",
    ]);
  });
});
