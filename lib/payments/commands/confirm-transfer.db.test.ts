import { describe, expect, test } from "vitest";
import { creditOf } from "@/lib/ledger/queries/balances";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { remindOfClaim } from "@/lib/payments/commands/remind-of-claim";
import { withdrawTransfer } from "@/lib/payments/commands/withdraw-transfer";
import { findPayments } from "@/lib/payments/queries/transfers";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { codeOf, eventsOf } from "@/lib/testing/outcome";
import {
  announce,
  announcement,
  answer,
  confirmedFen,
  createUnpaidOrder,
} from "@/lib/testing/payments";

describe("the seller's word", () => {
  test("in full: the deposit is reached once, then the balance", async () => {
    const { buyer, seller, order, deposit, balance } = await createUnpaidOrder();
    await confirmTransfer(seller, answer(await announce(buyer, deposit.id, deposit.amountFen)));
    await confirmTransfer(seller, answer(await announce(buyer, balance.id, balance.amountFen)));
    expect(await eventsOf(order.id)).toEqual([
      "payment.announced",
      "payment.confirmed",
      "payment.depositConfirmed",
      "payment.announced",
      "payment.confirmed",
      "payment.balanceConfirmed",
    ]);
    expect([await confirmedFen(deposit.id), await confirmedFen(balance.id)]).toEqual([
      deposit.amountFen,
      balance.amountFen,
    ]);
  });

  test("twice, or twenty times at once, counts once", async () => {
    const { buyer, seller, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, deposit.amountFen);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(confirmTransfer(seller, answer(transferId)))),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["done", "transferDecided"]));
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
  });

  test("in part, with a reason; the rest is still open", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, 10_000n);
    const partly = answer(transferId, { decision: "partly", amount: 9_900n, reason: "bank fee" });
    expect(await codeOf(confirmTransfer(seller, { ...partly, amount: 10_000n }))).toBe(
      "partTooLarge",
    );
    await confirmTransfer(seller, partly);
    expect(await confirmedFen(deposit.id)).toBe(9_900n);
    expect((await findPayments(buyer, order.number))?.transfers[0]).toMatchObject({
      status: "partly_confirmed",
      reason: "bank fee",
    });
  });

  test("nothing arrived: nothing moves and the buyer reads why", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, 10_000n);
    await confirmTransfer(
      seller,
      answer(transferId, { decision: "not_received", reason: "not in the account" }),
    );
    expect(await confirmedFen(deposit.id)).toBe(0n);
    expect(await eventsOf(order.id)).toEqual(["payment.announced", "payment.disputed"]);
  });

  test("too much counts toward the balance, and what no part lacks is the buyer's credit", async () => {
    const { buyer, seller, order, deposit, balance } = await createUnpaidOrder();
    const all = deposit.amountFen + balance.amountFen;
    await confirmTransfer(seller, answer(await announce(buyer, deposit.id, all + 500n)));
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect(await confirmedFen(balance.id)).toBe(balance.amountFen);
    expect(await creditOf(db, order)).toBe(500n);
    const told = await db.event.findMany({
      where: { subjectId: order.id },
      orderBy: { seq: "asc" },
      skip: 2,
    });
    expect(told.map(({ type, data }) => [type, data])).toEqual([
      ["payment.depositConfirmed", { amountFen: String(deposit.amountFen) }],
      ["payment.balanceConfirmed", { amountFen: String(balance.amountFen) }],
    ]);
  });
});

describe("the seller's word and the buyer's", () => {
  test("taking back and confirming at once: one of them wins", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { buyer, seller, deposit } = await createUnpaidOrder();
      const transferId = await announce(buyer, deposit.id, 100n);
      const codes = await Promise.all([
        codeOf(confirmTransfer(seller, answer(transferId))),
        codeOf(withdrawTransfer(buyer, { transferId })),
      ]);
      expect([...codes].sort()).toEqual(["done", "transferDecided"]);
      expect(await confirmedFen(deposit.id)).toBe(codes[0] === "done" ? 100n : 0n);
    }
  });

  test("what money is on its way for is never cancelled, until the announcement is taken back", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { buyer, seller, order, deposit } = await createUnpaidOrder();
      const transferId = await announce(buyer, deposit.id, 100n);
      const [paid, cancelled] = await Promise.all([
        codeOf(confirmTransfer(seller, answer(transferId))),
        codeOf(cancelOrder(buyer, { orderId: order.id, version: 1, reason: "too_slow", note: "" })),
      ]);
      expect(paid).toBe("done");
      expect(["cancelNeedsSeller", "cancelAnnounced"]).toContain(cancelled);
    }
    const { buyer, order, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, 100n);
    await withdrawTransfer(buyer, { transferId });
    await cancelOrder(buyer, { orderId: order.id, version: 1, reason: "too_slow", note: "" });
    expect(await eventsOf(order.id)).toContain("order.cancelled");
  });
});

describe("silence", () => {
  test("reminds the seller, then tells the operator, once each", async () => {
    const { buyer, order, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, 100n);
    const remind = () => remindOfClaim(systemActor(), { transferId });
    await remind();
    expect(await eventsOf(order.id)).toEqual(["payment.announced"]);
    await db.transfer.update({
      where: { id: transferId },
      data: { announcedAt: later(now(), -days(40)) },
    });
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await eventsOf(order.id)).toEqual(["payment.announced", "payment.escalated"]);
  });
});

describe("strangers", () => {
  test("can announce, confirm and take back nothing", async () => {
    const { buyer, seller, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, 100n);
    const before = await db.transfer.findUniqueOrThrow({ where: { id: transferId } });
    const [otherBuyer, otherSeller] = [await createBuyer(), await createSeller()];
    expect(await codeOf(announceTransfer(otherBuyer, announcement(deposit.id, 1n)))).toBe(
      "notFound",
    );
    expect(await codeOf(announceTransfer(seller, announcement(deposit.id, 1n)))).toBe("forbidden");
    for (const stranger of [otherBuyer, otherSeller, await createClerk()]) {
      expect(await codeOf(confirmTransfer(stranger, answer(transferId)))).toBe("notFound");
      expect(await codeOf(withdrawTransfer(stranger, { transferId }))).toBe("notFound");
    }
    for (const bystander of [buyer, await createOperator()]) {
      expect(await codeOf(confirmTransfer(bystander, answer(transferId)))).toBe("forbidden");
    }
    expect(await codeOf(withdrawTransfer(seller, { transferId }))).toBe("forbidden");
    expect(await db.transfer.findUniqueOrThrow({ where: { id: transferId } })).toEqual(before);
    expect(await db.transfer.count()).toBe(1);
  });
});
