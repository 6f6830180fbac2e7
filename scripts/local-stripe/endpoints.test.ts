import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSession, refusalOf, startHarness } from "./harness";

let local: Awaited<ReturnType<typeof startHarness>>;
beforeAll(async () => {
  local = await startHarness();
});
afterAll(() => local.close());

async function paid(way: "card" | "alipay" = "card") {
  const session = await local.stripe.checkout.sessions.create(newSession());
  local.control.complete({ session: session.id, way });
  const complete = await local.stripe.checkout.sessions.retrieve(session.id);
  const intent = await local.stripe.paymentIntents.retrieve(String(complete.payment_intent));
  return { session: complete, intent, charge: String(intent.latest_charge) };
}

describe("sessions", () => {
  test("are opened with a page of their own and no intent", async () => {
    const session = await local.stripe.checkout.sessions.create(newSession());
    expect(session).toMatchObject({
      object: "checkout.session",
      status: "open",
      payment_status: "unpaid",
      amount_total: 125_000,
      currency: "cny",
      payment_intent: null,
      payment_method_types: ["card", "alipay"],
      metadata: { paymentId: "payment-1" },
    });
    expect(session.url).toBe(`${local.url}/c/pay/${session.id}`);
    expect(session.lastResponse.requestId).toMatch(/^req_/);
    expect(session.lastResponse.apiVersion).toBe("2026-10-28.endive");
  });

  test("once paid hold the intent, its charge and what was booked", async () => {
    const { session } = await paid();
    const expand = ["payment_intent.latest_charge.balance_transaction"];
    const read = await local.stripe.checkout.sessions.retrieve(session.id, { expand });
    expect(read).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      payment_intent: {
        status: "succeeded",
        amount_received: 125_000,
        metadata: { paymentId: "payment-1" },
        latest_charge: {
          status: "succeeded",
          metadata: { paymentId: "payment-1" },
          payment_method_details: { type: "card", card: { last4: "4242" } },
          balance_transaction: { amount: 125_000, fee: 4_485, net: 120_515 },
        },
      },
    });
  });

  test("are expired while they are open, and only then", async () => {
    const { checkout } = local.stripe;
    const session = await checkout.sessions.create(newSession());
    expect(await checkout.sessions.expire(session.id)).toMatchObject({ status: "expired" });
    expect((await refusalOf(checkout.sessions.expire(session.id))).message).toContain("expired");
    const { session: complete } = await paid();
    expect((await refusalOf(checkout.sessions.expire(complete.id))).message).toContain("complete");
  });

  test("are paid once", async () => {
    const { session } = await paid();
    const charges = local.control.charged().length;
    for (const outcome of ["paid", "pending", "declined"] as const)
      expect(() => local.control.complete({ session: session.id, outcome })).toThrow("complete");
    expect(local.control.charged()).toHaveLength(charges);
  });

  test("are listed by status and intent, newest first, page by page", async () => {
    const { checkout } = local.stripe;
    const { session, intent } = await paid();
    const ofIntent = await checkout.sessions.list({ payment_intent: intent.id });
    expect(ofIntent.data.map(({ id }) => id)).toEqual([session.id]);
    const first = await checkout.sessions.list({ limit: 1 });
    expect(first).toMatchObject({ has_more: true, data: [{ id: session.id }] });
    const next = await checkout.sessions.list({ limit: 1, starting_after: session.id });
    expect(next.data[0]?.id).not.toBe(session.id);
    const back = await checkout.sessions.list({ ending_before: next.data[0]?.id ?? "" });
    expect(back.data.map(({ id }) => id)).toEqual([session.id]);
    const open = await checkout.sessions.list({ status: "open", limit: 100 });
    expect(new Set(open.data.map(({ status }) => status))).toEqual(new Set(["open"]));
  });
});

describe("what a payment leaves", () => {
  test("is read by its id, and in full where that is asked", async () => {
    const client = local.stripe;
    const { charge, intent } = await paid("alipay");
    const read = await client.charges.retrieve(charge, { expand: ["payment_intent"] });
    expect(read).toMatchObject({
      payment_intent: { id: intent.id },
      payment_method_details: { type: "alipay" },
    });
    const line = await client.balanceTransactions.retrieve(String(read.balance_transaction));
    expect(line).toMatchObject({ source: charge, type: "payment", net: 120_515 });
  });

  test("is given back in parts, never more than was taken", async () => {
    const { refunds, charges } = local.stripe;
    const { charge, intent } = await paid();
    const part = await refunds.create({ payment_intent: intent.id, amount: 25_000 });
    expect(part).toMatchObject({ status: "succeeded", amount: 25_000, charge });
    expect(await refunds.retrieve(part.id)).toMatchObject({ id: part.id });
    const tooMuch = await refusalOf(refunds.create({ charge, amount: 100_001 }));
    expect(tooMuch).toMatchObject({ code: "amount_too_large", statusCode: 400 });
    expect(tooMuch.message).toBe(
      "Refund amount (¥1000.01) is greater than unrefunded amount on charge (¥1000.00)",
    );
    await refunds.create({ charge });
    expect(await charges.retrieve(charge)).toMatchObject({
      refunded: true,
      amount_refunded: 125_000,
    });
    const again = await refusalOf(refunds.create({ charge, amount: 1 }));
    expect(again.code).toBe("charge_already_refunded");
    const listed = await refunds.list({ payment_intent: intent.id });
    expect(listed.data.map(({ amount }) => amount)).toEqual([100_000, 25_000]);
  });

  test("is not given back without a charge that succeeded", async () => {
    const { refunds, checkout } = local.stripe;
    expect((await refusalOf(refunds.create({}))).code).toBe("parameter_missing");
    expect((await refusalOf(refunds.create({ charge: "ch_1" }))).code).toBe("resource_missing");
    const session = await checkout.sessions.create(newSession());
    local.control.complete({ session: session.id, outcome: "declined" });
    const { payment_intent } = await checkout.sessions.retrieve(session.id);
    const refusal = await refusalOf(refunds.create({ payment_intent: String(payment_intent) }));
    expect(refusal.message).toContain("does not have a successful charge");
  });

  test("a refund under way arrives or comes back", async () => {
    const { refunds, charges } = local.stripe;
    const { charge } = await paid();
    local.control.behave({ refunds: "pending" });
    const first = await refunds.create({ charge, amount: 1_000 });
    const second = await refunds.create({ charge, amount: 500 });
    local.control.behave({ refunds: "succeeded" });
    expect(first).toMatchObject({ status: "pending", pending_reason: "processing" });
    local.control.settleRefund({ refund: first.id, outcome: "succeeded" });
    local.control.settleRefund({ refund: second.id, outcome: "failed" });
    expect((await refunds.retrieve(first.id)).status).toBe("succeeded");
    expect(await refunds.retrieve(second.id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
    });
    expect((await charges.retrieve(charge)).amount_refunded).toBe(1_000);
  });

  test("is taken by a dispute until that is won", async () => {
    const { disputes, refunds, charges } = local.stripe;
    const { charge } = await paid();
    const { dispute } = local.control.dispute({ charge });
    expect(await disputes.retrieve(dispute)).toMatchObject({
      status: "needs_response",
      charge,
      balance_transactions: [{ amount: -125_000, fee: 10_000 }],
    });
    expect((await charges.retrieve(charge)).disputed).toBe(true);
    expect((await refusalOf(refunds.create({ charge }))).code).toBe("charge_disputed");
    local.control.updateDispute({ dispute });
    local.control.closeDispute({ dispute, outcome: "won" });
    expect(await disputes.retrieve(dispute)).toMatchObject({ status: "won" });
    expect(await refunds.create({ charge })).toMatchObject({ status: "succeeded" });
  });

  test("the fee may be known only later", async () => {
    const { charges } = local.stripe;
    local.control.behave({ fees: "later" });
    const { charge } = await paid();
    local.control.behave({ fees: "now" });
    expect((await charges.retrieve(charge)).balance_transaction).toBeNull();
    local.control.settleFees({ charge });
    expect((await charges.retrieve(charge)).balance_transaction).toMatch(/^txn_/);
  });

  test("money under way arrives, or does not", async () => {
    const { checkout } = local.stripe;
    for (const outcome of ["succeeded", "failed"] as const) {
      const { id } = await checkout.sessions.create(newSession());
      local.control.complete({ session: id, outcome: "pending" });
      const pending = await checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
      expect(pending).toMatchObject({
        status: "complete",
        payment_status: "unpaid",
        payment_intent: { status: "processing" },
      });
      local.control.settle({ session: id, outcome });
      const settled = await checkout.sessions.retrieve(id);
      expect(settled.payment_status).toBe(outcome === "succeeded" ? "paid" : "unpaid");
    }
  });
});

describe("events", () => {
  test("are listed by kind and time, and each is read as it was then", async () => {
    const { events } = local.stripe;
    const { session } = await paid();
    const completed = await events.list({ type: "checkout.session.completed", limit: 1 });
    expect(completed.data[0]).toMatchObject({
      api_version: "2026-10-28.endive",
      data: { object: { id: session.id, payment_status: "paid" } },
    });
    const [first] = completed.data;
    expect(await events.retrieve(first?.id ?? "")).toMatchObject({ id: first?.id });
    const some = await events.list({ types: ["charge.*", "refund.created"], limit: 100 });
    expect(some.data.every(({ type }) => /^(charge\.|refund\.created)/.test(type))).toBe(true);
    const future = Math.floor(Date.now() / 1000) + 60;
    expect((await events.list({ created: { gte: future } })).data).toEqual([]);
    const refusal = await refusalOf(events.list({ type: "a", types: ["b"] }));
    expect(refusal.code).toBe("parameters_exclusive");
  });
});
