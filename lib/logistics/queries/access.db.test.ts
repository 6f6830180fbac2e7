import { expect, test } from "vitest";
import { arriveAtPickup } from "@/lib/logistics/commands/arrive-at-pickup";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { remindPickup } from "@/lib/logistics/commands/remind-pickup";
import { findContainer, listContainers, listYardLots } from "@/lib/logistics/queries/containers";
import { listHandOverLines } from "@/lib/logistics/queries/hand-over";
import { findJourney, listPickupCodes } from "@/lib/logistics/queries/journey";
import { findPickupLot, listPickupLots } from "@/lib/logistics/queries/pickup";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

async function world() {
  overrideEnv({ AUTH_SECRET: "a secret that only this test knows" });
  const [buyer, seller, operator] = [
    await createBuyer(),
    await createSeller(),
    await createOperator(),
  ];
  const order = await createOrder({ buyer, seller });
  await createRoute();
  const { lotId } = await handOver(seller, {
    orderId: order.id,
    version: 1,
    cartons: new Map([[1, 4]]),
  });
  const { id: containerId } = await db.container.create({
    data: {
      number: "CSQU3054383",
      type: "20GP",
      routeId: "YW-ALA-R",
      status: "departed",
      sealNumber: "CN1",
    },
  });
  return { buyer, seller, operator, order, lotId, containerId };
}

async function atPickup() {
  const made = await world();
  await db.lot.updateMany({ data: { status: "shipped", containerId: made.containerId } });
  await db.orderLine.updateMany({ data: { readyPieces: 288, shippedPieces: 192 } });
  await arriveAtPickup(made.operator, {
    containerId: made.containerId,
    pickupPointCode: "ALA-BAR",
    lots: [made.lotId],
  });
  return made;
}

test("a journey is read by its buyer, its seller and the operator only", async () => {
  const { buyer, seller, operator, order } = await world();
  for (const actor of [buyer, seller, operator]) {
    const journey = await findJourney(actor, order.number);
    expect(journey?.lots.map(({ cartons }) => cartons)).toEqual([4]);
    expect(journey?.facts.map(({ code }) => code)).toEqual(["AT_YIWU_WAREHOUSE"]);
  }
  for (const actor of [await createBuyer(), await createSeller(), await createClerk()]) {
    expect(await findJourney(actor, order.number)).toBeNull();
  }
});

test("containers and the yard are the operator's; a seller's yard holds only his own", async () => {
  const { seller, operator, buyer, containerId } = await world();
  expect((await listContainers(operator, ["departed"], {})).rows).toHaveLength(1);
  for (const actor of [seller, buyer, await createClerk()]) {
    expect((await listContainers(actor, ["departed"], {})).rows).toEqual([]);
    expect(await findContainer(actor, containerId)).toBeNull();
  }
  expect((await listYardLots(await createSeller(), {})).rows).toEqual([]);
});

test("what may be handed over is the seller's to know", async () => {
  const { seller, buyer, order } = await world();
  expect(await listHandOverLines(seller, order.id)).toMatchObject([{ cartons: 6, nextCarton: 5 }]);
  expect(await listHandOverLines(await createSeller(), order.id)).toEqual([]);
  expect(await listHandOverLines(buyer, order.id)).toEqual([]);
});

test("a pick-up code is the buyer's alone, and the lot its own clerk's", async () => {
  const { buyer, seller, operator, order, lotId } = await atPickup();
  expect(await listPickupCodes(buyer, order.id, "ru")).toMatchObject([
    { lotId, code: expect.stringMatching(/^\d{6}$/) },
  ]);
  for (const actor of [seller, operator, await createBuyer()]) {
    expect(await listPickupCodes(actor, order.id, "ru")).toEqual([]);
  }
  const [own, other] = [await createClerk(), await createClerk("ALA-ALT")];
  expect((await listPickupLots(own, order.number.replace(/^KV|-/g, ""), {})).rows).toHaveLength(1);
  expect(await findPickupLot(own, lotId)).toMatchObject({ orderNumber: order.number, cartons: 4 });
  expect((await listPickupLots(other, null, {})).rows).toEqual([]);
  expect(await findPickupLot(other, lotId)).toBeNull();
});

test("a reminder of a day is given once", async () => {
  const { lotId } = await atPickup();
  const system = systemActor();
  const given = [
    await remindPickup(system, { lotId, day: 3 }),
    await remindPickup(system, { lotId, day: 3 }),
  ];
  expect(given).toEqual([true, false]);
  expect(await db.event.count({ where: { type: "lot.reminded" } })).toBe(1);
});
