import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { creditOf } from "@/lib/ledger/queries/balances";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { giveUpOrder } from "@/lib/orders/commands/request-cancellation";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { leaveOnlinePayment, openOnlinePayment } from "@/lib/payments/commands/open-online-payment";
import { settleOnlinePayment } from "@/lib/payments/commands/settle-online-payment";
import { minutes, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createBuyer, systemActor } from "@/lib/testing/factories";
import {
  findBroken,
  findOnline,
  openPage,
  payOnline,
  reconcile,
  reconcileLater,
  startStripe,
  takenFor,
} from "@/lib/testing/online-payments";
import { codeOf, eventsOf } from "@/lib/testing/outcome";
import { announcement, answer, confirmedFen, createUnpaidOrder } from "@/lib/testing/payments";
import { startLocalStripe } from "@/scripts/local-stripe/server";

const OPEN = "POST /v1/checkout/sessions";

let local: Awaited<ReturnType<typeof startStripe>>;
beforeAll(async () => {
  local = await startStripe(startLocalStripe, POST);
});
afterAll(() => local.close());
beforeEach(() => {
  local.control.forgetFaults();
  local.control.behave({
    fees: "now",
    refunds: "succeeded",
    webhookCopies: 1,
    holdWebhooks: false,
  });
});
afterEach(async () => {
  await local.control.settled();
  expect(await findBroken()).toEqual([]);
  travelTo(null);
});

const client = () => {
  const { hostname: host, port } = new URL(local.url);
  const at = { host, port, protocol: "http" as const };
  return new Stripe("sk_test_local", { ...at, maxNetworkRetries: 0, telemetry: false });
};

describe("a part paid at the provider", () => {
  test.each(["card", "alipay", "wechat_pay"] as const)("by %s counts at once", async (way) => {
    const { buyer, order, deposit } = await createUnpaidOrder();
    const { paymentId, url } = await openPage(buyer, deposit.id, way);
    const { sessionId } = await findOnline(paymentId);
    expect(url).toContain(sessionId);
    local.control.complete({ session: sessionId ?? "", way });
    await local.control.settled();
    await reconcile();
    expect(await findOnline(paymentId)).toMatchObject({ status: "paid", way });
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect(await eventsOf(order.id)).toEqual([
      "payment.onlineOpened",
      "payment.depositConfirmed",
      "payment.onlinePaid",
    ]);
    const entries = await db.ledgerEntry.findMany({ where: { account: way } });
    const { feeFen } = await findOnline(paymentId);
    expect(feeFen).toBeGreaterThan(0n);
    expect(entries.map(({ amountFen }) => amountFen).sort()).toEqual(
      [deposit.amountFen, -(feeFen ?? 0n)].sort(),
    );
  });

  test("has its fee once the provider knows it", async () => {
    local.control.behave({ fees: "later" });
    const { buyer, deposit } = await createUnpaidOrder();
    const { id, chargeId, feeFen } = await payOnline(local, buyer, deposit.id);
    expect(feeFen).toBeNull();
    local.control.behave({ holdWebhooks: true });
    local.control.settleFees({ charge: chargeId ?? "" });
    await reconcileLater();
    expect((await findOnline(id)).feeFen).toBeGreaterThan(0n);
  });

  test("waits while a wallet has the money in work, and may fail then", async () => {
    const { buyer, deposit } = await createUnpaidOrder();
    for (const outcome of ["failed", "succeeded"] as const) {
      const { paymentId } = await openPage(buyer, deposit.id, "alipay");
      const session = (await findOnline(paymentId)).sessionId ?? "";
      local.control.complete({ session, way: "alipay", outcome: "pending" });
      await local.control.settled();
      await reconcile();
      expect((await findOnline(paymentId)).status).toBe("checking");
      expect((await openPage(buyer, deposit.id, "card")).paymentId).toBe(paymentId);
      local.control.settle({ session, outcome });
      await local.control.settled();
      await reconcileLater();
      const status = outcome === "failed" ? "failed" : "paid";
      expect((await findOnline(paymentId)).status).toBe(status);
    }
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
  });

  test("that a transfer paid meanwhile counts toward the rest of the order", async () => {
    const { buyer, seller, deposit, balance } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    const { transferId } = await announceTransfer(
      buyer,
      announcement(deposit.id, deposit.amountFen),
    );
    await confirmTransfer(seller, answer(transferId));
    local.control.complete({ session: (await findOnline(paymentId)).sessionId ?? "" });
    await local.control.settled();
    await reconcile();
    expect(await confirmedFen(balance.id)).toBe(deposit.amountFen);
  });
});

describe("opening", () => {
  test("in two tabs at once is one page", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { buyer, deposit } = await createUnpaidOrder();
      const opened = await Promise.all(
        Array.from({ length: 4 }, () =>
          openPage(buyer, deposit.id).catch((error: unknown) => codeOf(Promise.reject(error))),
        ),
      );
      const rows = await db.onlinePayment.findMany({ where: { instalmentId: deposit.id } });
      expect(rows).toHaveLength(1);
      expect(opened.some((one) => typeof one === "object" && one.url)).toBe(true);
    }
  });

  test("again goes on with the same page; with another way the first is closed", async () => {
    const { buyer, deposit } = await createUnpaidOrder();
    const first = await openPage(buyer, deposit.id);
    expect(await openPage(buyer, deposit.id)).toEqual(first);
    const second = await openPage(buyer, deposit.id, "alipay");
    expect(second.paymentId).not.toBe(first.paymentId);
    expect((await findOnline(first.paymentId)).status).toBe("expired");
  });

  test("with another way after the first was paid a moment ago does not pay twice", async () => {
    local.control.behave({ holdWebhooks: true });
    const { buyer, deposit } = await createUnpaidOrder();
    const first = await openPage(buyer, deposit.id);
    local.control.complete({ session: (await findOnline(first.paymentId)).sessionId ?? "" });
    expect(await openPage(buyer, deposit.id, "alipay")).toMatchObject({
      paymentId: first.paymentId,
      url: null,
    });
    expect((await findOnline(first.paymentId)).status).toBe("paid");
    expect(await codeOf(openPage(buyer, deposit.id))).toBe("nothingOpen");
  });

  test("whose answer is lost shows nothing, and is found within the minute", async () => {
    local.control.fault({ kind: "drop", times: 2, on: OPEN });
    const { buyer, deposit } = await createUnpaidOrder();
    const { paymentId, url } = await openPage(buyer, deposit.id);
    expect(url).toBeNull();
    expect((await findOnline(paymentId)).status).toBe("opening");
    const lost = now();
    await reconcileLater();
    expect(now().getTime() - lost.getTime()).toBeLessThanOrEqual(minutes(1) + 2_000);
    expect(await findOnline(paymentId)).toMatchObject({ status: "open" });
    const { data } = await client().checkout.sessions.list({ limit: 100 });
    expect(data.filter(({ metadata }) => metadata?.paymentId === paymentId)).toHaveLength(1);
  });

  test("while the provider is away goes on, and is given up before it could be opened twice", async () => {
    local.control.fault({ kind: "answer", status: 503, times: 20, on: OPEN });
    const { buyer, deposit } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    await reconcileLater();
    expect((await findOnline(paymentId)).status).toBe("opening");
    await reconcileLater(5);
    expect(await findOnline(paymentId)).toMatchObject({ status: "failed", reason: "noAnswer" });
    local.control.forgetFaults();
    expect((await openPage(buyer, deposit.id)).url).not.toBeNull();
  });

  test("anew once the time is over takes the money once", async () => {
    const { buyer, deposit } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    await reconcileLater(40);
    expect((await findOnline(paymentId)).status).toBe("expired");
    const { id } = await payOnline(local, buyer, deposit.id);
    expect(takenFor(local, paymentId)).toHaveLength(0);
    expect(takenFor(local, id)).toHaveLength(1);
  });

  test("is for the buyer of the order alone, and for what is open", async () => {
    const { buyer, seller, deposit } = await createUnpaidOrder();
    expect(await codeOf(openPage(await createBuyer(), deposit.id))).toBe("notFound");
    expect(await codeOf(openPage(seller, deposit.id))).toBe("forbidden");
    const { paymentId } = await openPage(buyer, deposit.id);
    const stranger = await createBuyer();
    expect(await codeOf(leaveOnlinePayment(stranger, { paymentId }))).toBe("notFound");
    expect(await codeOf(settleOnlinePayment(stranger, paymentId))).toBe("notFound");
    await leaveOnlinePayment(buyer, { paymentId });
    expect((await findOnline(paymentId)).status).toBe("expired");
    const placed = await createUnpaidOrder("placed");
    expect(await codeOf(openPage(placed.buyer, placed.deposit.id))).toBe("orderMoved");
  });

  test("under a used key for something else is refused", async () => {
    const { buyer, deposit, balance } = await createUnpaidOrder();
    const form = { key: newId(), way: "card" as const, locale: "ru" as const };
    await openOnlinePayment(buyer, { ...form, instalmentId: deposit.id });
    const other = openOnlinePayment(buyer, { ...form, instalmentId: balance.id });
    expect(await codeOf(other)).toBe("keyUsed");
  });
});

describe("an order that ends", () => {
  test("is cancelled or paid, never both", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { buyer, order, deposit } = await createUnpaidOrder();
      const { id: orderId, version } = order;
      const [cancelled, opened] = await Promise.all([
        codeOf(cancelOrder(buyer, { orderId, version, reason: "changed_mind", note: "" })),
        codeOf(openPage(buyer, deposit.id)),
      ]);
      const { status } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
      const isCancelled = status === "cancelled";
      expect([cancelled === "done", opened === "done"]).toEqual([isCancelled, !isCancelled]);
    }
  });

  test("while it is being paid leaves the money as credit", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    const { id: orderId, version } = order;
    await giveUpOrder(seller, { orderId, version, note: "The mould broke" });
    local.control.complete({ session: (await findOnline(paymentId)).sessionId ?? "" });
    await local.control.settled();
    await reconcile();
    expect((await findOnline(paymentId)).status).toBe("paid");
    const pair = { buyerCompanyId: buyer.companyId, sellerCompanyId: seller.companyId };
    expect(await creditOf(db, pair)).toBe(deposit.amountFen);
  });
});

describe("what is not what was asked for", () => {
  const wrong = {
    otherAmount: ({ amount }: Right) => ({ amount: amount - 1 }),
    otherCurrency: () => ({ currency: "usd" }),
    otherOrder: () => ({ orderNumber: "KV-2222-2222" }),
    otherPayment: () => ({ paymentId: newId() }),
  };
  type Right = { amount: number; currency: string; orderNumber: string; paymentId: string };

  const openWrong = ({ amount, currency, ...metadata }: Right) =>
    client().checkout.sessions.create({
      mode: "payment",
      allowed_payment_method_types: ["card"],
      line_items: [
        { quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name: "x" } } },
      ],
      client_reference_id: "x",
      metadata,
      payment_intent_data: { metadata },
      locale: "ru",
      success_url: "https://karavan.test/",
      cancel_url: "https://karavan.test/",
    });

  test.each(Object.keys(wrong) as (keyof typeof wrong)[])("%s is set aside", async (reason) => {
    const { buyer, order, deposit } = await createUnpaidOrder();
    const { paymentId } = await openPage(buyer, deposit.id);
    const right = {
      amount: Number(deposit.amountFen),
      currency: "cny",
      orderNumber: order.number,
      paymentId,
    };
    const { id: sessionId } = await openWrong({ ...right, ...wrong[reason](right) });
    await db.onlinePayment.update({ where: { id: paymentId }, data: { sessionId } });
    local.control.complete({ session: sessionId });
    await local.control.settled();
    await reconcileLater();
    expect(await findOnline(paymentId)).toMatchObject({ status: "quarantined", reason });
    expect(await confirmedFen(deposit.id)).toBe(0n);
    expect(await db.journal.count({ where: { kind: "payment" } })).toBe(0);
    expect(await eventsOf(order.id)).toContain("payment.onlineQuarantined");
    await settleOnlinePayment(systemActor(), paymentId);
    expect((await findOnline(paymentId)).status).toBe("quarantined");
  });
});
