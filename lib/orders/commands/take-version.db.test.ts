import { describe, expect, test } from "vitest";
import { publishVersion } from "@/lib/catalogue/commands/publish-version";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { startProduction } from "@/lib/orders/commands/start-production";
import { takeVersion } from "@/lib/orders/commands/take-version";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import type { OrderStatus } from "@/lib/orders/model/status";
import { findOrderMail } from "@/lib/orders/queries/mail";
import { listNewerVersions } from "@/lib/orders/queries/newer-versions";
import { findOrder } from "@/lib/orders/queries/order";
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
import { codeOf, eventsOf } from "@/lib/testing/outcome";

/** Two lines ordered in version 1; of the first one's product the given versions came out since. */
async function world(status: OrderStatus = "confirmed", published = [2]) {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({
    buyer,
    seller,
    status,
    lines: [{ quantity: 480 }, { quantity: 960 }],
    paid: "deposit",
  });
  const [line, other] = order.lines;
  if (!line || !other) throw new Error("an order has two lines");
  for (const version of published) await publish(seller, line.productId, version);
  const take = (version = 2, actor: Parameters<typeof takeVersion>[0] = buyer, lineId = line.id) =>
    takeVersion(actor, { orderId: order.id, lineId, version });
  return { buyer, seller, order, line, other, take };
}

const publish = (
  seller: Parameters<typeof publishVersion>[0],
  productId: string,
  version: number,
) =>
  publishVersion(seller, {
    productId,
    productVersion: version - 1,
    notes: { zh: `第${version}版`, ru: `Лучше ${version}` },
  });

const lineOf = (id: string) => db.orderLine.findUniqueOrThrow({ where: { id } });

describe("a newer version", () => {
  test("taken for one line moves its version alone: price, quantity and the other line stay", async () => {
    const { buyer, seller, order, line, other, take } = await world();
    await db.priceTier.updateMany({
      where: { productId: line.productId },
      data: { unitPrice: { increment: 5_000n } },
    });
    await take();
    expect(await lineOf(line.id)).toEqual({ ...line, productVersion: 2 });
    expect(await lineOf(other.id)).toEqual(other);
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      status: "confirmed",
      totalFen: order.totalFen,
      version: 2,
    });
    for (const reader of [buyer, seller]) {
      const seen = await findOrder(reader, order.number);
      expect(seen?.lines.map(({ productVersion }) => productVersion)).toEqual([2, 1]);
      expect(seen?.events).toMatchObject([
        { type: "order.versionTaken", data: { itemNo: line.itemNo, version: 2, before: 1 } },
      ]);
    }
  });

  test("is offered with all that improved since, until it is taken", async () => {
    const { buyer, order, line, take } = await world("placed", [2, 3]);
    expect(await listNewerVersions(buyer, order.id)).toEqual([
      {
        lineId: line.id,
        version: 3,
        notes: [
          { zh: "第2版", ru: "Лучше 2" },
          { zh: "第3版", ru: "Лучше 3" },
        ],
      },
    ]);
    await take(3);
    expect(await listNewerVersions(buyer, order.id)).toEqual([]);
  });

  test("taken many times at once is taken once", async () => {
    const { order, take } = await world();
    const results = await Promise.all(Array.from({ length: 5 }, () => codeOf(take())));
    expect(new Set(results)).toEqual(new Set(["done"]));
    expect(await eventsOf(order.id)).toEqual(["order.versionTaken"]);
  });

  test("is told to the seller, whose page from before starts nothing", async () => {
    const { seller, order, take } = await world();
    await take();
    const event = await db.event.findFirstOrThrow({ where: { subjectId: order.id } });
    const told = await findOrderMail(systemActor(), event.id);
    expect(told?.readers).toEqual([{ userId: seller.userId, side: "seller" }]);
    const stale = startProduction(seller, { orderId: order.id, version: 1 });
    expect(await codeOf(stale)).toBe("conflict");
    await startProduction(seller, { orderId: order.id, version: 2 });
  });

  test("may be taken from a page that the seller's acceptance has overtaken", async () => {
    const { seller, order, line, take } = await world("placed");
    const readyOn = toIsoDay(addDays(dayInYiwu(now()), 14));
    await confirmOrder(seller, { orderId: order.id, version: 1, readyOn });
    await take();
    expect((await lineOf(line.id)).productVersion).toBe(2);
  });
});

describe("a newer version is refused", () => {
  const madeStatuses: OrderStatus[] = ["in_production", "ready", "shipped", "picked_up", "closed"];

  test.each(madeStatuses)("once the order is %s", async (status) => {
    const { buyer, order, line, take } = await world(status);
    expect(await listNewerVersions(buyer, order.id)).toEqual([]);
    await expect(take()).rejects.toMatchObject({ code: "versionMade", values: { version: 1 } });
    expect(await lineOf(line.id)).toEqual(line);
    expect(await eventsOf(order.id)).toEqual([]);
  });

  test("for goods from stock, which are made already", async () => {
    const { buyer, order, line, take } = await world();
    await db.variant.update({ where: { id: line.variantId }, data: { onHand: 480, reserved: 48 } });
    await db.orderLine.update({ where: { id: line.id }, data: { reserved: 48 } });
    expect(await listNewerVersions(buyer, order.id)).toEqual([]);
    expect(await codeOf(take())).toBe("versionMade");
  });

  test("of an order that ended, or whose time to be answered has passed", async () => {
    const ended = await world("placed");
    await db.order.update({
      where: { id: ended.order.id },
      data: { status: "cancelled", endReason: "changed_mind" },
    });
    expect(await codeOf(ended.take())).toBe("orderMoved");
    const { order, take } = await world("placed");
    await db.order.update({
      where: { id: order.id },
      data: { respondBy: later(now(), -days(1)) },
    });
    expect(await codeOf(take())).toBe("orderExpired");
  });

  test("where it is not the one on sale: never published, or followed by another", async () => {
    const { seller, line, take } = await world();
    expect(await codeOf(take(3))).toBe("conflict");
    await publish(seller, line.productId, 3);
    expect(await codeOf(take(2))).toBe("conflict");
    await take(3);
    expect(await codeOf(take(2))).toBe("conflict");
    expect(await codeOf(take(1))).toBe("conflict");
  });

  test("to anybody but the buyer's company, and for another order's line", async () => {
    const { seller, order, line, take } = await world();
    const [stranger, foreign] = [await createBuyer(), await world()];
    expect(await codeOf(take(2, stranger))).toBe("notFound");
    for (const actor of [seller, await createOperator(), await createClerk(), systemActor()])
      expect(await codeOf(take(2, actor))).toBe("forbidden");
    expect(await codeOf(take(2, undefined, foreign.line.id))).toBe("notFound");
    for (const actor of [seller, stranger, await createOperator()])
      expect(await listNewerVersions(actor, order.id)).toEqual([]);
    expect(await lineOf(line.id)).toEqual(line);
  });
});
