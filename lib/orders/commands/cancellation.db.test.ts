import { describe, expect, test } from "vitest";
import { creditOf } from "@/lib/ledger/queries/balances";
import { escalateCancellation } from "@/lib/orders/commands/escalate-cancellation";
import { markReady } from "@/lib/orders/commands/mark-ready";
import {
  answerCancellation,
  giveUpOrder,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { orderJobs } from "@/lib/orders/jobs";
import { findOrderMail } from "@/lib/orders/queries/mail";
import { findOrder } from "@/lib/orders/queries/order";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createOperator, systemActor } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import { createPaidDeposit } from "@/lib/testing/payments";

const why = { reason: "too_slow", note: "too late" } as const;
const sweep = () => orderJobs["orders.sweep"]?.(systemActor(), {});

async function asked() {
  const world = await createPaidDeposit("in_production");
  await requestCancellation(world.buyer, { orderId: world.order.id, version: 1, ...why });
  const cancellation = await db.cancellation.findFirstOrThrow({
    where: { orderId: world.order.id },
  });
  return { ...world, cancellation };
}

const escalations = () =>
  db.event.findMany({ where: { type: "order.cancellationEscalated" }, orderBy: { seq: "asc" } });

describe("a wish to cancel that the seller does not answer", () => {
  test("is told to the operator and the buyer, once, and not before its time", async () => {
    const operator = await createOperator();
    const { buyer, order, cancellation } = await asked();
    await sweep();
    expect(await escalations()).toEqual([]);
    travelTo(later(cancellation.answerBy, 1));
    const cancellationId = cancellation.id;
    await Promise.all([1, 2, 3].map(() => escalateCancellation(systemActor(), { cancellationId })));
    await sweep();
    expect(await codeOf(escalateCancellation(buyer, { cancellationId }))).toBe("forbidden");
    const [told, ...again] = await escalations();
    expect(again).toEqual([]);
    const mail = await findOrderMail(systemActor(), told?.id ?? "");
    expect(mail?.readers).toEqual([
      { userId: buyer.userId, side: "buyer" },
      { userId: operator.userId, side: "operator" },
    ]);
    expect(mail?.facts).toMatchObject({ number: order.number, note: "too late" });
    travelTo(null);
  });

  test("is found by the schedule", async () => {
    const { cancellation } = await asked();
    travelTo(later(cancellation.answerBy, 1));
    await sweep();
    expect(await escalations()).toHaveLength(1);
    travelTo(null);
  });

  test("is told to nobody once it was answered", async () => {
    const { seller, cancellation } = await asked();
    const no = { cancellationId: cancellation.id, answer: "decline", note: "" } as const;
    await answerCancellation(seller, no);
    travelTo(later(cancellation.answerBy, 1));
    await sweep();
    expect(await escalations()).toEqual([]);
    travelTo(null);
  });
});

describe("a seller who is more than sixty days late", () => {
  const makeLate = (id: string) =>
    db.order.update({ where: { id }, data: { readyOn: later(now(), -days(62)) } });

  test("is not asked: the order ends at once and all confirmed money is the buyer's", async () => {
    const { buyer, order } = await createPaidDeposit("in_production");
    await makeLate(order.id);
    const wish = { orderId: order.id, version: 1, ...why };
    const codes = await Promise.all([1, 2].map(() => codeOf(requestCancellation(buyer, wish))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n);
    expect(await findOrder(buyer, order.number)).toMatchObject({
      status: "cancelled",
      endReason: "too_slow",
      cancellation: null,
    });
  });

  test("is not asked any more, though the buyer had asked before", async () => {
    const { buyer, order } = await asked();
    await makeLate(order.id);
    await requestCancellation(buyer, { orderId: order.id, version: 2, ...why });
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n);
    expect(await db.cancellation.count({ where: { status: "requested" } })).toBe(0);
  });

  test("is asked when the goods were made in time and only wait", async () => {
    const { buyer, order } = await createPaidDeposit("ready");
    await makeLate(order.id);
    await db.order.update({ where: { id: order.id }, data: { readyAt: later(now(), -days(63)) } });
    await requestCancellation(buyer, { orderId: order.id, version: 1, ...why });
    expect(await findOrder(buyer, order.number)).toMatchObject({
      status: "ready",
      cancellation: { feePercent: 20 },
    });
  });
});

test("goods made ready for an order that ends are the seller's stock again, to the piece", async () => {
  const { seller, order } = await createPaidDeposit("in_production");
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId: order.id } });
  await db.variant.update({
    where: { id: line.variantId },
    data: { onHand: 500, reserved: 300 },
  });
  await db.orderLine.update({ where: { id: line.id }, data: { reserved: 300 } });
  const stock = () =>
    db.variant.findUniqueOrThrow({
      where: { id: line.variantId },
      select: { onHand: true, reserved: true },
    });
  const ready = { orderId: order.id, version: 1, cartons: new Map([[1, 7]]) };
  await markReady(seller, ready);
  expect(await stock()).toEqual({ onHand: 200, reserved: 0 });
  await giveUpOrder(seller, { orderId: order.id, version: 2, note: "the kiln broke" });
  expect(await stock()).toEqual({ onHand: 536, reserved: 0 });
  expect(await db.orderLine.findUniqueOrThrow({ where: { id: line.id } })).toMatchObject({
    readyPieces: 0,
    reserved: 0,
  });
});
