import { describe, expect, test } from "vitest";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { closeOrder } from "@/lib/orders/commands/close-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { declineOrder } from "@/lib/orders/commands/decline-order";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { markReady } from "@/lib/orders/commands/mark-ready";
import { remindSeller } from "@/lib/orders/commands/remind-seller";
import { startProduction } from "@/lib/orders/commands/start-production";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import type { OrderStatus } from "@/lib/orders/model/status";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf, eventsOf, stockOf } from "@/lib/testing/outcome";

const inTwoWeeks = () => toIsoDay(addDays(dayInYiwu(now()), 14));
const why = { reason: "other" as const, note: "in our own words" };

type Options = {
  lines?: { quantity: number; ready?: number }[];
  paid?: "nothing" | "deposit" | "all";
  held?: number;
};

async function world(
  status: OrderStatus,
  { lines = [{ quantity: 480 }], paid = "nothing", held = 0 }: Options = {},
) {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, status, lines, paid });
  const line = order.lines[0];
  if (!line) throw new Error("an order has lines");
  if (held > 0) {
    await db.variant.update({
      where: { id: line.variantId },
      data: { onHand: 1000, reserved: held + 100 },
    });
    await db.orderLine.update({ where: { id: line.id }, data: { reserved: held } });
    const other = await createOrder({ buyer, seller, status: "placed" });
    const { productId, variantId } = line;
    await db.orderLine.updateMany({
      where: { orderId: other.id },
      data: { productId, variantId, reserved: 100 },
    });
  }
  return { buyer, seller, order, line, step: { orderId: order.id, version: 1 } };
}

const read = (id: string) => db.order.findUniqueOrThrow({ where: { id } });
describe("answering an order", () => {
  test("accepting promises a day and tells both sides in the same transaction", async () => {
    const { seller, order, step } = await world("placed");
    const readyOn = inTwoWeeks();
    await confirmOrder(seller, { ...step, readyOn });
    const after = await read(order.id);
    expect(after).toMatchObject({ status: "confirmed", version: 2 });
    expect(toIsoDay(after.readyOn ?? now())).toBe(readyOn);
    expect(await eventsOf(order.id)).toEqual(["order.confirmed"]);
    const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs where task_identifier = 'orders.mail'`;
    expect(count).toBe(1);
  });

  test("a day in the past or a year ahead is refused and nothing is written", async () => {
    const { seller, order, step } = await world("placed");
    expect(await codeOf(confirmOrder(seller, { ...step, readyOn: "2020-01-01" }))).toBe(
      "readyDatePast",
    );
    const far = toIsoDay(addDays(dayInYiwu(now()), 365));
    expect(await codeOf(confirmOrder(seller, { ...step, readyOn: far }))).toBe("readyDateTooFar");
    expect(await read(order.id)).toMatchObject({ status: "placed", version: 1 });
    expect(await eventsOf(order.id)).toEqual([]);
  });

  test("declining gives the reason and puts what was held back on sale", async () => {
    const { seller, order, line, step } = await world("placed", { held: 480 });
    await declineOrder(seller, { ...step, ...why });
    expect(await read(order.id)).toMatchObject({
      status: "declined",
      endReason: "other",
      endNote: why.note,
    });
    expect(await stockOf(line.variantId)).toEqual({ onHand: 1000, reserved: 100 });
    expect(await db.orderLine.findUniqueOrThrow({ where: { id: line.id } })).toMatchObject({
      reserved: 0,
    });
  });

  test("a version that is not the present one is a conflict", async () => {
    const { seller, order } = await world("placed");
    const stale = { orderId: order.id, version: 7, readyOn: inTwoWeeks() };
    expect(await codeOf(confirmOrder(seller, stale))).toBe("conflict");
    expect(await read(order.id)).toMatchObject({ status: "placed", version: 1 });
  });

  test("after the deadline an answer finds the order expired, though no schedule ran", async () => {
    const { seller, order, line, step } = await world("placed", { held: 480 });
    await db.order.update({ where: { id: order.id }, data: { respondBy: later(now(), -1) } });
    expect(await codeOf(confirmOrder(seller, { ...step, readyOn: inTwoWeeks() }))).toBe(
      "orderExpired",
    );
    expect(await read(order.id)).toMatchObject({ status: "expired", version: 2 });
    expect(await eventsOf(order.id)).toEqual(["order.expired"]);
    expect(await stockOf(line.variantId)).toEqual({ onHand: 1000, reserved: 100 });
  });

  test("the schedule ends an order no earlier than its deadline", async () => {
    const { order } = await world("placed");
    expect(await codeOf(expireOrder(systemActor(), { orderId: order.id }))).toBe("orderMoved");
    await db.order.update({ where: { id: order.id }, data: { respondBy: later(now(), -1) } });
    await expireOrder(systemActor(), { orderId: order.id });
    expect(await codeOf(expireOrder(systemActor(), { orderId: order.id }))).toBe("orderMoved");
    expect(await eventsOf(order.id)).toEqual(["order.expired"]);
  });

  test("a silent seller is reminded once, however many workers there are", async () => {
    const { order } = await world("placed");
    await db.order.update({
      where: { id: order.id },
      data: { placedAt: later(now(), -days(20)), respondBy: later(now(), days(1)) },
    });
    const remind = () => remindSeller(systemActor(), { orderId: order.id });
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    await remind();
    expect(await eventsOf(order.id)).toEqual(["order.reminded", "order.reminded"]);
  });
});

describe("cancelling", () => {
  test("is free before money was confirmed, also after the seller accepted", async () => {
    const { buyer, order, line, step } = await world("confirmed", { held: 480 });
    await cancelOrder(buyer, { ...step, ...why });
    expect(await read(order.id)).toMatchObject({ status: "cancelled", endReason: "other" });
    expect(await stockOf(line.variantId)).toEqual({ onHand: 1000, reserved: 100 });
  });

  test("needs the seller once money was confirmed or production has begun", async () => {
    for (const [status, paid] of [
      ["confirmed", "deposit"],
      ["in_production", "deposit"],
      ["ready", "all"],
    ] as const) {
      const { buyer, order, step } = await world(status, { paid });
      expect(await codeOf(cancelOrder(buyer, { ...step, ...why }))).toBe("cancelNeedsSeller");
      expect(await read(order.id)).toMatchObject({ status, version: 1 });
    }
  });

  test.each(["all", "nothing"] as const)(
    "is the seller's to agree to for goods on the way, paid: %s",
    async (paid) => {
      const { buyer, step } = await world("shipped", { paid });
      expect(await codeOf(cancelOrder(buyer, { ...step, ...why }))).toBe("cancelNeedsSeller");
    },
  );
});

describe("making", () => {
  test("starts on the confirmed deposit and not before", async () => {
    const unpaid = await world("confirmed");
    expect(await codeOf(startProduction(unpaid.seller, unpaid.step))).toBe("depositNotConfirmed");
    expect(await read(unpaid.order.id)).toMatchObject({ status: "confirmed", version: 1 });
    const paid = await world("confirmed", { paid: "deposit" });
    await startProduction(paid.seller, paid.step);
    expect(await read(paid.order.id)).toMatchObject({ status: "in_production", version: 2 });
  });

  test("goes part by part; held stock leaves the store, and the last carton makes the order ready", async () => {
    const { seller, order, line, step } = await world("in_production", {
      paid: "deposit",
      held: 240,
      lines: [{ quantity: 480 }, { quantity: 100 }],
    });
    await markReady(seller, { ...step, cartons: new Map([[1, 4]]) });
    expect(await read(order.id)).toMatchObject({ status: "in_production", version: 2 });
    expect(await stockOf(line.variantId)).toEqual({ onHand: 808, reserved: 148 });
    await markReady(seller, {
      orderId: order.id,
      version: 2,
      cartons: new Map([
        [1, 6],
        [2, 3],
      ]),
    });
    const after = await db.order.findUniqueOrThrow({
      where: { id: order.id },
      include: { lines: { orderBy: { position: "asc" } } },
    });
    expect(after.status).toBe("ready");
    expect(after.readyAt).not.toBeNull();
    expect(after.lines.map(({ readyPieces, reserved }) => [readyPieces, reserved])).toEqual([
      [480, 0],
      [100, 0],
    ]);
    expect(await stockOf(line.variantId)).toEqual({ onHand: 760, reserved: 100 });
    expect(await eventsOf(order.id)).toEqual(["order.partReady", "order.ready"]);
  });

  test("refuses more cartons than are open, and none at all", async () => {
    const { seller, order, step } = await world("in_production", { paid: "deposit" });
    expect(await codeOf(markReady(seller, { ...step, cartons: new Map([[1, 11]]) }))).toBe(
      "moreThanOpen",
    );
    expect(await codeOf(markReady(seller, { ...step, cartons: new Map([[1, 0]]) }))).toBe(
      "nothingReady",
    );
    expect(await read(order.id)).toMatchObject({ version: 1 });
  });

  test("two clicks at once count once", async () => {
    const { seller, line, step } = await world("in_production", { paid: "deposit" });
    const click = () => codeOf(markReady(seller, { ...step, cartons: new Map([[1, 4]]) }));
    expect((await Promise.all([click(), click()])).sort()).toEqual(["conflict", "done"]);
    expect(await db.orderLine.findUniqueOrThrow({ where: { id: line.id } })).toMatchObject({
      readyPieces: 192,
    });
  });
});

describe("closing", () => {
  test("is the buyer's word at once, or the schedule's after the feedback window", async () => {
    const { buyer, order, step } = await world("picked_up", { paid: "all" });
    await db.order.update({
      where: { id: order.id },
      data: { pickedUpAt: later(now(), -days(13)) },
    });
    expect(await codeOf(closeOrder(systemActor(), step))).toBe("orderMoved");
    await closeOrder(buyer, step);
    expect(await read(order.id)).toMatchObject({ status: "closed" });

    const old = await world("picked_up", { paid: "all" });
    await db.order.update({
      where: { id: old.order.id },
      data: { pickedUpAt: later(now(), -days(15)) },
    });
    await closeOrder(systemActor(), old.step);
    expect(await read(old.order.id)).toMatchObject({ status: "closed" });
  });

  test("waits for the balance", async () => {
    const { buyer, step } = await world("picked_up", { paid: "deposit" });
    expect(await codeOf(closeOrder(buyer, step))).toBe("balanceOpen");
  });
});

describe("strangers", () => {
  test("another company finds no such order, its own other side may not, and nothing is written", async () => {
    const { buyer, seller, order, step } = await world("placed", { held: 480 });
    const others = [await createBuyer(), await createSeller(), await createClerk()];
    const before = await read(order.id);
    const attempts = (actor: Parameters<typeof cancelOrder>[0]) => [
      confirmOrder(actor, { ...step, readyOn: inTwoWeeks() }),
      declineOrder(actor, { ...step, ...why }),
      cancelOrder(actor, { ...step, ...why }),
      startProduction(actor, step),
      markReady(actor, { ...step, cartons: new Map([[1, 1]]) }),
      closeOrder(actor, step),
      expireOrder(actor, { orderId: order.id }),
    ];
    for (const stranger of others) {
      const codes = await Promise.all(attempts(stranger).map(codeOf));
      expect(new Set(codes)).toEqual(new Set(["notFound"]));
    }
    const operator = await createOperator();
    expect(new Set(await Promise.all(attempts(operator).map(codeOf)))).toEqual(
      new Set(["forbidden"]),
    );
    expect(await codeOf(cancelOrder(seller, { ...step, ...why }))).toBe("forbidden");
    expect(await codeOf(confirmOrder(buyer, { ...step, readyOn: inTwoWeeks() }))).toBe("forbidden");
    expect(await read(order.id)).toEqual(before);
    expect(await eventsOf(order.id)).toEqual([]);
  });
});
