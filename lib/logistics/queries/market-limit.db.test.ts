import { expect, test } from "vitest";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { findMarketLimit } from "@/lib/logistics/queries/market-limit";
import { db } from "@/lib/platform/db";
import { bringToYard, createShipment } from "@/lib/testing/shipments";

const DAY = 86_400_000;

const note = (daysAgo: number, micros: bigint) =>
  db.exchangeRate.create({
    data: { currency: "USD", asOf: new Date(Date.now() - daysAgo * DAY), micros, source: "bank" },
  });

async function loadedContainer() {
  const shipment = await createShipment();
  const { operator, containerId } = shipment;
  const lotId = await bringToYard(shipment, 10);
  await assignLot(operator, { lotId, containerId, cartons: undefined, overrideReason: "" });
  return shipment;
}

test("a container's goods are held against the limit at the newest rate of a month, or nothing is said", async () => {
  const { buyer, operator, order, containerId } = await loadedContainer();
  const { totalFen } = order;
  const rateOver = (150_000n * 100_000_000n) / totalFen + 1n;
  const look = () => findMarketLimit(operator, containerId);

  expect(await look()).toEqual({ goodsFen: totalFen, rate: null, isOver: false });
  await note(33, rateOver);
  expect(await look()).toEqual({ goodsFen: totalFen, rate: null, isOver: false });
  await note(20, rateOver);
  expect(await look()).toMatchObject({ rate: { micros: rateOver }, isOver: true });
  await note(2, rateOver - 1n);
  expect(await look()).toMatchObject({ rate: { micros: rateOver - 1n }, isOver: false });

  expect(await findMarketLimit(buyer, containerId)).toBeNull();
});
