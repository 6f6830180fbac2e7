import { expect, test } from "vitest";
import type { Actor } from "@/lib/identity/actor";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { listLotBalances } from "@/lib/logistics/queries/lot-balances";
import { findOrder } from "@/lib/orders/queries/order";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

const balances = async (seller: Actor, number: string) => {
  const order = await findOrder(seller, number);
  return order ? listLotBalances(order) : [];
};

test("an order that is sent in one piece has no balances by lot; in parts each has its own", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, paid: "deposit" });
  expect(await balances(seller, order.number)).toEqual([]);
  await handOver(seller, { orderId: order.id, version: 1, cartons: new Map([[1, 4]]) });
  expect(await balances(seller, order.number)).toMatchObject([
    { number: 1, shareFen: 16_128n, isLoaded: false, missingFen: 16_128n },
  ]);
  await handOver(seller, { orderId: order.id, version: 2, cartons: new Map([[1, 6]]) });
  const both = await balances(seller, order.number);
  expect(both.map(({ number, shareFen }) => [number, shareFen])).toEqual([
    [1, 16_128n],
    [2, 24_192n],
  ]);

  const whole = await createOrder({ buyer, seller, paid: "deposit" });
  await handOver(seller, { orderId: whole.id, version: 1, cartons: new Map([[1, 10]]) });
  expect(await balances(seller, whole.number)).toEqual([]);
});
