import { describe, expect, test } from "vitest";
import { addHoliday } from "@/lib/catalogue/commands/add-holiday";
import type { OrderStatus } from "@/lib/orders/model/status";
import { findMaking } from "@/lib/orders/queries/making";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day("2027-01-20");
const spring = { name: "春节", firstDay: day("2027-02-05"), lastDay: day("2027-02-20") };

/** A new order of 480 pieces, of which 500 can be made a day. */
async function newOrder() {
  const seller = await createSeller();
  const buyer = await createBuyer();
  const order = await createOrder({
    buyer,
    seller,
    status: "placed",
    lines: [{ quantity: 480 }],
  });
  const productId = order.lines[0]?.productId ?? "";
  const variantId = order.lines[0]?.variantId ?? "";
  await db.product.update({ where: { id: productId }, data: { dailyCapacity: 500 } });
  return { seller, buyer, order, productId, variantId };
}

type World = Awaited<ReturnType<typeof newOrder>>;

/** Another order of the same product. */
async function queue(
  { seller, productId, variantId }: World,
  status: OrderStatus,
  line: { quantity: number; ready?: number },
  reserved = 0,
) {
  const { id } = await createOrder({ buyer: await createBuyer(), seller, status, lines: [line] });
  await db.orderLine.updateMany({
    where: { orderId: id },
    data: { productId, variantId, reserved },
  });
  await db.variant.update({
    where: { id: variantId },
    data: { onHand: { increment: reserved }, reserved: { increment: reserved } },
  });
}

const makingOf = async ({ seller, order }: World) =>
  (await findMaking(seller, order.id, today)).makings;

describe("what it takes to make an order", () => {
  test("is its own pieces, with the lead time and what is made a day", async () => {
    const world = await newOrder();
    expect(await makingOf(world)).toEqual([{ leadDays: 18, pieces: 480, dailyCapacity: 500 }]);
  });

  test("is also what the seller accepted before and has not made yet", async () => {
    const world = await newOrder();
    await queue(world, "confirmed", { quantity: 960 });
    await queue(world, "in_production", { quantity: 960, ready: 480 });
    for (const status of ["placed", "ready", "shipped"] as const) {
      await queue(world, status, { quantity: 4_800 });
    }
    expect(await makingOf(world)).toMatchObject([{ pieces: 480 + 960 + 480 }]);
  });

  test("leaves out what comes from the store, made already or not", async () => {
    const world = await newOrder();
    await queue(world, "confirmed", { quantity: 960 }, 480);
    await queue(world, "in_production", { quantity: 960, ready: 720 }, 480);
    expect(await makingOf(world)).toMatchObject([{ pieces: 480 + 480 + 240 }]);
  });

  test("has nothing to do with other products, other sellers, or their holidays", async () => {
    const world = await newOrder();
    await createOrder({ buyer: world.buyer, seller: world.seller, status: "confirmed" });
    const other = await newOrder();
    await queue(other, "confirmed", { quantity: 4_800 });
    await addHoliday(other.seller, spring);
    const { makings, closures } = await findMaking(world.seller, world.order.id, today);
    expect(makings).toMatchObject([{ pieces: 480 }]);
    expect(closures).toEqual([]);
  });

  test("is nobody else's to know", async () => {
    const world = await newOrder();
    await addHoliday(world.seller, spring);
    expect(await findMaking(await createSeller(), world.order.id, today)).toEqual({
      makings: [],
      closures: [],
    });
  });

  test("looks at the seller's holidays that are not over", async () => {
    const world = await newOrder();
    const past = { name: "元旦", firstDay: day("2027-01-01"), lastDay: day("2027-01-03") };
    await addHoliday(world.seller, past);
    await addHoliday(world.seller, spring);
    const { closures } = await findMaking(world.seller, world.order.id, today);
    expect(closures).toEqual([{ firstDay: spring.firstDay, lastDay: spring.lastDay }]);
  });
});
