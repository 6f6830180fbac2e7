import { describe, expect, test } from "vitest";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { declineOrder } from "@/lib/orders/commands/decline-order";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf, eventsOf, stockOf } from "@/lib/testing/outcome";

const why = { reason: "other" as const, note: "in our own words" };

async function parties() {
  return { buyer: await createBuyer(), seller: await createSeller() };
}
type Parties = Awaited<ReturnType<typeof parties>>;

/** A placed order whose pieces are all held, answered in time or, in every other round, hardly. */
async function placedOrder({ buyer, seller }: Parties, milliseconds: number) {
  const lines = [{ quantity: 480 }];
  const order = await createOrder({ buyer, seller, status: "placed", lines, paid: "nothing" });
  const [line] = order.lines;
  if (!line) throw new Error("an order has lines");
  await db.variant.update({ where: { id: line.variantId }, data: { onHand: 480, reserved: 480 } });
  await db.orderLine.update({ where: { id: line.id }, data: { reserved: 480 } });
  await db.order.update({
    where: { id: order.id },
    data: { respondBy: later(now(), milliseconds) },
  });
  return { orderId: order.id, variantId: line.variantId };
}

const isWon = (code: string) => code === "done" || code === "orderExpired";

async function race({ buyer, seller }: Parties, orderId: string) {
  const step = { orderId, version: 1 };
  const readyOn = toIsoDay(addDays(dayInYiwu(now()), 14));
  return Promise.all([
    codeOf(confirmOrder(seller, { ...step, readyOn })),
    codeOf(cancelOrder(buyer, { ...step, ...why })),
    codeOf(declineOrder(seller, { ...step, ...why })),
    codeOf(expireOrder(systemActor(), { orderId })),
  ]);
}

describe("accepting, cancelling and expiring at once", () => {
  test("has exactly one winner, twenty times over; the losers are told", async () => {
    const both = await parties();
    for (let round = 0; round < 20; round += 1) {
      const { orderId, variantId } = await placedOrder(both, round % 2 ? 60_000 : 3);
      const outcomes = await race(both, orderId);
      const after = await db.order.findUniqueOrThrow({ where: { id: orderId } });
      expect(after.version).toBe(2);
      expect(await eventsOf(orderId)).toEqual([`order.${after.status}`]);
      expect({ outcomes, won: outcomes.filter(isWon).length }).toEqual({ outcomes, won: 1 });
      const lost = outcomes.filter((code) => !isWon(code));
      expect(lost.every((code) => code === "conflict" || code === "orderMoved")).toBe(true);
      const held = after.status === "confirmed" ? 480 : 0;
      expect(await stockOf(variantId)).toEqual({ onHand: 480, reserved: held });
    }
  });

  test("orders that share stock release it together without a deadlock", async () => {
    const { buyer, seller } = await parties();
    const make = (quantity: number) =>
      createOrder({
        buyer,
        seller,
        status: "placed",
        lines: [{ quantity }, { quantity }],
        paid: "nothing",
      });
    const shared = (await make(48)).lines.map(({ variantId }) => variantId);
    const held = { onHand: 960, reserved: 960 };
    await db.variant.updateMany({ where: { id: { in: shared } }, data: held });
    const ids: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const order = await make(96);
      const turned = round % 2 ? shared : [...shared].reverse();
      for (const [index, line] of order.lines.entries()) {
        const data = { variantId: turned[index] ?? line.variantId, reserved: 96 };
        await db.orderLine.update({ where: { id: line.id }, data });
      }
      ids.push(order.id);
    }
    const done = await Promise.all(
      ids.map((orderId) => codeOf(declineOrder(seller, { orderId, version: 1, ...why }))),
    );
    expect(new Set(done)).toEqual(new Set(["done"]));
    for (const id of shared) expect(await stockOf(id)).toEqual({ onHand: 960, reserved: 0 });
  });
});
