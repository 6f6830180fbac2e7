import { describe, expect, test } from "vitest";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { db } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

const cartons = (...counts: number[]) => new Map(counts.map((count, index) => [index + 1, count]));

async function world(lines?: { quantity: number; ready?: number }[]) {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, ...(lines && { lines }) });
  return { buyer, seller, order };
}

describe("handing over to the yard", () => {
  test("makes a lot with carton numbers, a milestone and an event", async () => {
    const { seller, order } = await world();
    await handOver(seller, { orderId: order.id, version: 1, cartons: cartons(4) });
    const next = await handOver(seller, { orderId: order.id, version: 2, cartons: cartons(6) });
    expect(next).toMatchObject({ lot: 2, cartons: 6 });

    const lots = await db.lot.findMany({ include: { lines: true }, orderBy: { number: "asc" } });
    expect(
      lots.map(({ lines: [line] }) => [line?.cartonFrom, line?.cartonTo, line?.quantity]),
    ).toEqual([
      [1, 4, 192],
      [5, 10, 288],
    ]);
    expect([lots[0]?.volumeCm3, lots[0]?.grossGrams]).toEqual([332_000n, 52_200n]);
    const milestones = await db.milestone.findMany({ where: { orderId: order.id } });
    expect(milestones.map(({ code }) => code)).toEqual(["AT_YIWU_WAREHOUSE", "AT_YIWU_WAREHOUSE"]);
    const events = await db.event.findMany({ where: { subjectId: order.id } });
    expect(events.map(({ type }) => type)).toEqual(["lot.handedOver", "lot.handedOver"]);
  });

  test("takes a last carton that is not full", async () => {
    const { seller, order } = await world([{ quantity: 100, ready: 100 }]);
    await handOver(seller, { orderId: order.id, version: 1, cartons: cartons(3) });
    expect(await db.lotLine.findFirst()).toMatchObject({
      cartonFrom: 1,
      cartonTo: 3,
      quantity: 100,
    });
  });

  test("is refused beyond what is ready, at the line", async () => {
    const { seller, order } = await world([
      { quantity: 480, ready: 480 },
      { quantity: 480, ready: 96 },
    ]);
    await expect(
      handOver(seller, { orderId: order.id, version: 1, cartons: cartons(1, 3) }),
    ).rejects.toMatchObject({
      code: "cartonsNotReady",
      field: "cartons-2",
      values: { cartons: 2, position: 2 },
    });
    expect(await db.lot.count()).toBe(0);
  });

  test("needs a carton", async () => {
    const { seller, order } = await world();
    await expect(
      handOver(seller, { orderId: order.id, version: 1, cartons: cartons(0) }),
    ).rejects.toMatchObject({ code: "nothingChosen" });
  });

  test("sent twice at once is done once", async () => {
    const { seller, order } = await world();
    const input = { orderId: order.id, version: 1, cartons: cartons(8) };
    const results = await Promise.allSettled([
      handOver(seller, input),
      handOver(seller, input),
      handOver(seller, input),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.lot.count()).toBe(1);
  });

  test("is not for another seller, nor the buyer", async () => {
    const { buyer, order } = await world();
    const input = { orderId: order.id, version: 1, cartons: cartons(1) };
    await expect(handOver(await createSeller(), input)).rejects.toMatchObject({ code: "notFound" });
    await expect(handOver(buyer, input)).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.lot.count()).toBe(0);
  });
});
