import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/webhook/route";
import { creditOf } from "@/lib/ledger/queries/balances";
import { findStatement } from "@/lib/ledger/queries/statement";
import { giveUpOrder } from "@/lib/orders/commands/request-cancellation";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { refundOnlinePayment } from "@/lib/payments/commands/refund-online-payment";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createOperator, createSeller } from "@/lib/testing/factories";
import {
  findBroken,
  findOnline,
  payOnline,
  reconcile,
  reconcileLater,
  startStripe,
  takenFor,
} from "@/lib/testing/online-payments";
import { createOrder } from "@/lib/testing/orders";
import { codeOf, eventsOf } from "@/lib/testing/outcome";
import { confirmedFen, createUnpaidOrder } from "@/lib/testing/payments";
import { startLocalStripe } from "@/scripts/local-stripe/server";

const REFUND = "POST /v1/refunds";

let local: Awaited<ReturnType<typeof startStripe>>;
beforeAll(async () => {
  local = await startStripe(startLocalStripe, POST);
});
afterAll(() => local.close());
beforeEach(() => {
  local.control.forgetFaults();
  local.control.behave({ refunds: "succeeded" });
});
afterEach(async () => {
  await local.control.settled();
  expect(await findBroken()).toEqual([]);
  travelTo(null);
});

/** An order whose deposit came by card. */
async function paid() {
  const world = await createUnpaidOrder();
  const payment = await payOnline(local, world.buyer, world.deposit.id);
  const pair = { buyerCompanyId: world.buyer.companyId, sellerCompanyId: world.seller.companyId };
  return { ...world, payment, pair };
}

/** The same, ended by the seller: the deposit is the buyer's credit. */
async function withCredit() {
  const world = await paid();
  const { id: orderId, version } = world.order;
  await giveUpOrder(world.seller, { orderId, version, note: "The mould broke" });
  expect(await creditOf(db, world.pair)).toBe(world.deposit.amountFen);
  return world;
}

const form = (paymentId: string, amount: bigint, isOffOrder = false) => ({
  paymentId,
  amount,
  isOffOrder,
  reason: "As agreed",
  key: newId(),
});

const refundedAt = (paymentId: string) => BigInt(takenFor(local, paymentId)[0]?.refunded ?? -1);

async function tell() {
  await local.control.settled();
  await reconcileLater();
}

const client = () => {
  const { hostname: host, port } = new URL(local.url);
  return new Stripe("sk_test_local", { host, port, protocol: "http", telemetry: false });
};

describe("a refund", () => {
  test("in part comes out of the buyer's credit and goes back the way it came", async () => {
    const { seller, payment, pair, deposit, order } = await withCredit();
    await refundOnlinePayment(seller, form(payment.id, 1_000n));
    expect(await creditOf(db, pair)).toBe(deposit.amountFen - 1_000n);
    expect(refundedAt(payment.id)).toBe(1_000n);
    await refundOnlinePayment(seller, form(payment.id, deposit.amountFen - 1_000n));
    expect(await creditOf(db, pair)).toBe(0n);
    expect((await findOnline(payment.id)).refundedFen).toBe(deposit.amountFen);
    expect(
      (await eventsOf(order.id)).filter((type) => type === "payment.onlineRefunded"),
    ).toHaveLength(2);
    await tell();
  });

  test("taken off a paid order makes it cheaper", async () => {
    const { buyer, seller, balance, pair } = await paid();
    const whole = await payOnline(local, buyer, balance.id);
    await refundOnlinePayment(seller, form(whole.id, 2_000n, true));
    expect(await creditOf(db, pair)).toBe(0n);
    expect(await db.instalment.findUnique({ where: { id: balance.id } })).toMatchObject({
      adjustedFen: -2_000n,
      confirmedFen: balance.amountFen - 2_000n,
    });
  });

  test("is refused where no credit is, where it is too much, and to strangers", async () => {
    const { buyer, seller, payment, deposit } = await paid();
    expect(await codeOf(refundOnlinePayment(seller, form(payment.id, 100n)))).toBe(
      "creditTooSmall",
    );
    const much = form(payment.id, deposit.amountFen + 1n);
    expect(await codeOf(refundOnlinePayment(seller, much))).toBe("refundTooLarge");
    expect(await codeOf(refundOnlinePayment(buyer, form(payment.id, 1n)))).toBe("forbidden");
    const stranger = await createSeller();
    expect(await codeOf(refundOnlinePayment(stranger, form(payment.id, 1n)))).toBe("notFound");
    expect(refundedAt(payment.id)).toBe(0n);
  });

  test("of many at once is never more than was paid", async () => {
    const { seller, payment, deposit, pair } = await withCredit();
    const part = (deposit.amountFen * 3n) / 10n;
    const operator = await createOperator();
    const codes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        codeOf(refundOnlinePayment(index % 2 ? seller : operator, form(payment.id, part))),
      ),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(3);
    expect(refundedAt(payment.id)).toBe(part * 3n);
    expect(await creditOf(db, pair)).toBe(deposit.amountFen - part * 3n);
  });

  test("sent twice under one key is one", async () => {
    const { seller, payment } = await withCredit();
    const once = form(payment.id, 500n);
    await Promise.all([1, 2, 3].map(() => refundOnlinePayment(seller, once)));
    expect(refundedAt(payment.id)).toBe(500n);
  });

  test("and a bank refund of the same credit at once: one of the two", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { seller, payment, pair, deposit } = await withCredit();
      const { amountFen: amount } = deposit;
      const sentOn = now().toISOString().slice(0, 10);
      const { buyerCompanyId } = pair;
      const bank = { buyerCompanyId, key: newId(), amount, reason: "By bank", sentOn };
      const codes = await Promise.all([
        codeOf(refundOnlinePayment(seller, form(payment.id, amount))),
        codeOf(refundByBank(seller, bank)),
      ]);
      expect(codes.sort()).toEqual(["creditTooSmall", "done"]);
    }
  });

  test("whose answer was lost is found, not made again", async () => {
    const { seller, payment } = await withCredit();
    local.control.fault({ kind: "drop", times: 2, on: REFUND });
    await refundOnlinePayment(seller, form(payment.id, 700n));
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "opening" });
    await reconcileLater();
    expect(await db.onlineRefund.findMany()).toMatchObject([{ status: "done" }]);
    expect(refundedAt(payment.id)).toBe(700n);
  });

  test("whose failure is remembered under its key is asked for under another", async () => {
    const { seller, payment } = await withCredit();
    local.control.fault({ kind: "answer", status: 500, on: REFUND });
    await refundOnlinePayment(seller, form(payment.id, 700n));
    await reconcileLater();
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "opening" });
    await reconcileLater(5);
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "done" });
    expect(refundedAt(payment.id)).toBe(700n);
  });

  test("that the provider refuses is credit again", async () => {
    const { seller, payment, pair, deposit } = await withCredit();
    await db.onlinePayment.update({ where: { id: payment.id }, data: { intentId: "pi_gone" } });
    await refundOnlinePayment(seller, form(payment.id, 700n));
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "failed" });
    expect(await creditOf(db, pair)).toBe(deposit.amountFen);
    expect((await findOnline(payment.id)).refundedFen).toBe(0n);
  });

  test("that comes back after days is credit again", async () => {
    const { seller, payment, pair, deposit } = await withCredit();
    local.control.behave({ refunds: "pending" });
    await refundOnlinePayment(seller, form(payment.id, 700n));
    const { refundId } = await db.onlineRefund.findFirstOrThrow();
    local.control.settleRefund({ refund: refundId ?? "", outcome: "succeeded" });
    await tell();
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "done" });
    local.control.settleRefund({ refund: refundId ?? "", outcome: "failed" });
    await tell();
    expect(await db.onlineRefund.findFirst()).toMatchObject({ status: "failed" });
    expect(await creditOf(db, pair)).toBe(deposit.amountFen);
  });

  test("made at the provider is taken out of the books, and back when it fails", async () => {
    const { payment, deposit } = await paid();
    local.control.behave({ refunds: "pending" });
    const intent = payment.intentId ?? "";
    const { id: refund } = await client().refunds.create({ payment_intent: intent, amount: 900 });
    await tell();
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen - 900n);
    expect(await db.onlineRefund.findFirst()).toMatchObject({
      createdById: null,
      status: "pending",
      amountFen: 900n,
    });
    local.control.settleRefund({ refund, outcome: "failed" });
    await tell();
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
  });
});

describe("a dispute", () => {
  async function disputed() {
    const world = await paid();
    const { dispute } = local.control.dispute({ charge: world.payment.chargeId ?? "" });
    await tell();
    expect(await db.dispute.findMany()).toMatchObject([
      { status: "needs_answer", closedAt: null, amountFen: world.deposit.amountFen },
    ]);
    return { ...world, dispute };
  }

  test("that is won changes nothing but its fee", async () => {
    const { dispute, deposit, order } = await disputed();
    local.control.updateDispute({ dispute });
    await tell();
    expect(await db.dispute.findFirst()).toMatchObject({ status: "under_review" });
    local.control.closeDispute({ dispute, outcome: "won" });
    await tell();
    expect(await db.dispute.findFirst()).toMatchObject({ status: "won" });
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect((await eventsOf(order.id)).slice(-2)).toEqual([
      "payment.disputeOpened",
      "payment.disputeClosed",
    ]);
  });

  test("that is lost makes the part unpaid again", async () => {
    const { dispute, deposit } = await disputed();
    local.control.closeDispute({ dispute, outcome: "lost" });
    await tell();
    await reconcile();
    expect(await confirmedFen(deposit.id)).toBe(0n);
    expect(await db.journal.count({ where: { kind: "payment_reversed" } })).toBe(1);
  });

  test("holds its money back from refunds", async () => {
    const { seller, payment } = await disputed();
    const all = refundOnlinePayment(seller, form(payment.id, 1n));
    expect(await codeOf(all)).toBe("refundTooLarge");
  });

  test("lost after the money was paid out is the seller's loss", async () => {
    const { seller, payment, pair, deposit } = await withCredit();
    const { buyerCompanyId } = pair;
    const sentOn = now().toISOString().slice(0, 10);
    const { amountFen: amount } = deposit;
    await refundByBank(seller, { buyerCompanyId, key: newId(), amount, reason: "By bank", sentOn });
    const { dispute } = local.control.dispute({ charge: payment.chargeId ?? "" });
    local.control.closeDispute({ dispute, outcome: "lost" });
    await tell();
    expect(await creditOf(db, pair)).toBe(0n);
    const entries = await db.ledgerEntry.findMany({
      where: { journal: { kind: "payment_reversed" }, account: "allowances" },
    });
    expect(entries).toMatchObject([{ amountFen: amount }]);
  });

  test("lost after its credit paid another order stands on the statement, and that order stays paid", async () => {
    const { buyer, seller, payment, pair, order, deposit } = await withCredit();
    const second = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
    const part = await db.instalment.findFirstOrThrow({ where: { orderId: second.id } });
    const { amountFen: amount } = deposit;
    await spendCredit(buyer, { instalmentId: part.id, amount, key: newId() });
    const { dispute } = local.control.dispute({ charge: payment.chargeId ?? "" });
    local.control.closeDispute({ dispute, outcome: "lost" });
    await tell();
    expect(await confirmedFen(part.id)).toBe(amount);
    const today = toIsoDay(dayInYiwu(now()));
    const read = await findStatement(seller, pair.buyerCompanyId, { from: today, to: today });
    expect(read?.lines.at(-1)).toMatchObject({
      kind: "payment_reversed",
      orderNumber: order.number,
      changeFen: 0n,
    });
    expect(read?.lines.at(-1)?.note).toBeTruthy();
  });
});
