import { expect, test } from "vitest";
import { listOpenParts } from "@/lib/payments/queries/open-parts";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

test("one transfer can be for all open parts of payable orders with the same seller, this order's first", async () => {
  const [buyer, seller, otherSeller] = [
    await createBuyer(),
    await createSeller(),
    await createSeller(),
  ];
  const older = await createOrder({ buyer, seller, status: "in_production", paid: "deposit" });
  const order = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
  await createOrder({ buyer, seller, status: "placed", paid: "nothing" });
  await createOrder({ buyer, seller, status: "picked_up", paid: "all" });
  await createOrder({ buyer, seller: otherSeller, status: "confirmed", paid: "nothing" });
  await createOrder({ buyer: await createBuyer(), seller, status: "confirmed", paid: "nothing" });
  const parts = await listOpenParts(buyer, order.number);
  expect(parts.map(({ orderNumber, kind, openFen }) => [orderNumber, kind, openFen])).toEqual([
    [order.number, "deposit", 17_280n],
    [order.number, "balance", 40_320n],
    [older.number, "balance", 40_320n],
  ]);
});

test("nobody but the order's buyer is shown any", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
  for (const other of [seller, await createBuyer(), await createOperator()])
    expect(await listOpenParts(other, order.number)).toEqual([]);
});
