import { describe, expect, test } from "vitest";
import { creditOf } from "@/lib/ledger/queries/balances";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import {
  answerCancellation,
  giveUpOrder,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { findOrder } from "@/lib/orders/queries/order";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { db } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import {
  announce,
  announcement,
  answer,
  confirmedFen,
  createPaidDeposit,
  createUnpaidOrder,
} from "@/lib/testing/payments";

describe("ending a confirmed order", () => {
  const why = { reason: "other" as const, note: "the shop burnt down" };

  test("in production costs the fee that was agreed; the rest of the deposit is credit", async () => {
    const { buyer, seller, order } = await createPaidDeposit("in_production");
    const wish = { orderId: order.id, version: 1, ...why };
    expect(await codeOf(requestCancellation(seller, wish))).toBe("forbidden");
    expect(await codeOf(requestCancellation(await createBuyer(), wish))).toBe("notFound");
    await requestCancellation(buyer, wish);
    const { cancellation } = (await findOrder(seller, order.number)) ?? {};
    expect(cancellation).toMatchObject({ feePercent: 20, feeFen: order.totalFen / 5n });
    const yes = {
      cancellationId: cancellation?.id ?? "",
      answer: "accept" as const,
      note: "我同意",
    };
    expect(await codeOf(answerCancellation(await createSeller(), yes))).toBe("notFound");
    expect(await codeOf(answerCancellation(await createOperator(), yes))).toBe("forbidden");
    const codes = await Promise.all([1, 2].map(() => codeOf(answerCancellation(seller, yes))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n - order.totalFen / 5n);
    const ended = await findOrder(buyer, order.number);
    expect(ended?.status).toBe("cancelled");
    expect(ended?.events.at(-1)).toMatchObject({
      type: "order.cancelled",
      data: { note: "我同意" },
    });
  });

  test("leaves a fee that the deposit does not cover to be paid, and nothing of an order nobody accepted", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder("in_production");
    await requestCancellation(buyer, { orderId: order.id, version: 1, ...why });
    const { cancellation } = (await findOrder(seller, order.number)) ?? {};
    const yes = { cancellationId: cancellation?.id ?? "", answer: "accept" as const, note: "" };
    await answerCancellation(seller, yes);
    const fee = order.totalFen / 5n;
    await confirmTransfer(seller, answer(await announce(buyer, deposit.id, fee)));
    expect(await confirmedFen(deposit.id)).toBe(fee);
    expect(await codeOf(announceTransfer(buyer, announcement(deposit.id, 100n)))).toBe(
      "orderMoved",
    );
    const placed = await createUnpaidOrder("placed");
    const { id: orderId } = placed.order;
    await cancelOrder(placed.buyer, { orderId, version: 1, ...why });
    const again = announcement(placed.deposit.id, 100n);
    expect(await codeOf(announceTransfer(placed.buyer, again))).toBe("orderMoved");
  });

  test("the seller who cannot deliver gives everything back", async () => {
    const { seller, order } = await createPaidDeposit("in_production");
    await giveUpOrder(seller, { orderId: order.id, version: 1, note: "the workshop is closed" });
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n);
  });
});
