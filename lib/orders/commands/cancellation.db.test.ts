import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { creditOf } from "@/lib/ledger/queries/balances";
import { escalateCancellation } from "@/lib/orders/commands/escalate-cancellation";
import { markReady } from "@/lib/orders/commands/mark-ready";
import {
  answerCancellation,
  giveUpOrder,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { lockVariants } from "@/lib/orders/commands/stock";
import { orderJobs } from "@/lib/orders/jobs";
import { findOrderMail } from "@/lib/orders/queries/mail";
import { findOrder } from "@/lib/orders/queries/order";
import { listOpenWishes } from "@/lib/orders/queries/wishes";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller, systemActor } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
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

test("only the operator lists the wishes that the seller let lie, and those alone", async () => {
  const operator = await createOperator();
  const { buyer, seller, order, cancellation } = await asked();
  expect((await listOpenWishes(operator, {})).rows).toEqual([]);
  travelTo(later(cancellation.answerBy, 1));
  const { rows } = await listOpenWishes(operator, {});
  expect(rows).toMatchObject([{ id: cancellation.id, orderNumber: order.number }]);
  expect((await listOpenWishes(operator, { after: cancellation.id })).rows).toEqual([]);
  for (const other of [buyer, seller]) expect((await listOpenWishes(other, {})).rows).toEqual([]);
  const no = { cancellationId: cancellation.id, answer: "decline", note: "" } as const;
  await answerCancellation(operator, no);
  expect((await listOpenWishes(operator, {})).rows).toEqual([]);
  travelTo(null);
});

describe("a seller who is more than sixty days late", () => {
  const makeLate = (id: string) =>
    db.order.update({ where: { id }, data: { readyOn: later(now(), -days(62)) } });

  test("gets no fee for a wish that was made before and is answered only now", async () => {
    const { seller, order, cancellation } = await asked();
    expect(cancellation.feePercent).toBe(20);
    await makeLate(order.id);
    const yes = { cancellationId: cancellation.id, answer: "accept", note: "" } as const;
    await answerCancellation(seller, yes);
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n);
    expect(await db.cancellation.findFirstOrThrow()).toMatchObject({ feePercent: 0, feeFen: 0n });
  });

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

test("goods held and goods made are locked at once, in the order in which placing locks them", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const lines = [{ quantity: 480, ready: 48 }, { quantity: 480 }];
  const order = await createOrder({ buyer, seller, lines, status: "in_production" });
  const [first, last] = await db.orderLine.findMany({
    where: { orderId: order.id },
    orderBy: { productId: "asc" },
  });
  if (!first || !last) throw new Error("an order has two lines");
  await db.orderLine.update({ where: { id: first.id }, data: { readyPieces: 48, reserved: 0 } });
  await db.orderLine.update({ where: { id: last.id }, data: { readyPieces: 0, reserved: 10 } });
  await db.variant.update({ where: { id: last.variantId }, data: { onHand: 10, reserved: 10 } });
  let ending: Promise<string> | undefined;
  await transaction(async (tx) => {
    await lockVariants(tx, [first.variantId]);
    const step = { orderId: order.id, version: 1, note: "the kiln broke" };
    ending = codeOf(giveUpOrder(seller, step));
    await setTimeout(500);
    await tx.$queryRaw`select 1 from "Variant" where id = ${last.variantId}::uuid for no key update nowait`;
  });
  expect(await ending).toBe("done");
});
