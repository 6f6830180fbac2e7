import { expect, test } from "vitest";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { findMarketLimit } from "@/lib/logistics/queries/market-limit";
import { db } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

const DAY = 86_400_000;

const note = (daysAgo: number, micros: bigint) =>
  db.exchangeRate.create({
    data: { currency: "USD", asOf: new Date(Date.now() - daysAgo * DAY), micros, source: "bank" },
  });

async function loadedContainer() {
  const [buyer, seller, operator] = [
    await createBuyer(),
    await createSeller(),
    await createOperator(),
  ];
  const order = await createOrder({ buyer, seller });
  await createRoute();
  const { version } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
  const { lotId } = await handOver(seller, {
    orderId: order.id,
    version,
    cartons: new Map([[1, 10]]),
  });
  const { containerId } = await openContainer(operator, {
    number: "CSQU3054383",
    type: "40HQ",
    routeId: "YW-ALA-R",
    departsOn: undefined,
  });
  await assignLot(operator, { lotId, containerId, cartons: undefined, overrideReason: "" });
  return { buyer, operator, order, containerId };
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
