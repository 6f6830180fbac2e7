import { describe, expect, test } from "vitest";
import { findOrder } from "@/lib/orders/queries/order";
import { countOrdersByTab, listOrders, listOrdersIn } from "@/lib/orders/queries/orders";
import { listSellerNeeds } from "@/lib/orders/queries/seller-inbox";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { findPayments, listTransfers } from "@/lib/payments/queries/transfers";
import { later, minutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { PAGE_SIZE } from "@/lib/platform/page";
import { createBuyer, createClerk, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

async function parties() {
  return { buyer: await createBuyer(), seller: await createSeller() };
}

describe("reading an order", () => {
  test("its two sides and the operator see it whole, amounts exact", async () => {
    const { buyer, seller } = await parties();
    await createRoute();
    const order = await createOrder({
      buyer,
      seller,
      lines: [{ quantity: 480 }, { quantity: 96, ready: 48 }],
      paid: "deposit",
    });
    for (const actor of [buyer, seller, await createOperator()]) {
      const view = await findOrder(actor, order.number);
      expect(view).toMatchObject({
        status: "ready",
        totalFen: 69_120n,
        routeDays: { min: 12, max: 20 },
        handedPieces: 0,
        hasClaim: false,
      });
      expect(view?.lines.map((line) => [line.position, line.unitPrice, line.totalFen])).toEqual([
        [1, 12_000n, 57_600n],
        [2, 12_000n, 11_520n],
      ]);
      expect(view?.instalments.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
        ["deposit", 20_736n],
        ["balance", 48_384n],
      ]);
    }
  });

  test("nobody else does", async () => {
    const { buyer, seller } = await parties();
    const order = await createOrder({ buyer, seller });
    for (const stranger of [await createBuyer(), await createSeller(), await createClerk()]) {
      expect(await findOrder(stranger, order.number)).toBeNull();
      expect(await findPayments(stranger, order.number)).toBeNull();
      expect((await listOrders(stranger, "all", {})).rows).toEqual([]);
      expect((await listTransfers(stranger, "open", {})).rows).toEqual([]);
      expect(await listSellerNeeds(stranger)).toEqual([]);
    }
    expect(await findOrder(buyer, "KV-2222-2222")).toBeNull();
  });

  test("a list goes by key and filters what is open", async () => {
    const { buyer, seller } = await parties();
    for (let index = 0; index < PAGE_SIZE + 2; index += 1) await createOrder({ buyer, seller });
    const closed = await createOrder({ buyer, seller });
    await db.order.update({ where: { id: closed.id }, data: { status: "shipped" } });
    const first = await listOrders(buyer, "open", {});
    const second = await listOrders(buyer, "open", { after: first.older ?? "" });
    expect([first.rows.length, second.rows.length]).toEqual([PAGE_SIZE, 3]);
    const keys = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(keys).toEqual([...keys].sort().reverse());
    expect((await listOrders(buyer, "ended", {})).rows).toEqual([]);
    expect((await listOrdersIn(seller, "onTheWay", {})).rows).toHaveLength(1);
    expect(await countOrdersByTab(seller)).toMatchObject({
      ready: PAGE_SIZE + 2,
      onTheWay: 1,
      ended: 0,
    });
  });
});

describe("the seller's inbox", () => {
  test("names what each order needs, most urgent first, and leaves out what waits for others", async () => {
    const { buyer, seller } = await parties();
    const make = (
      status: "placed" | "confirmed" | "in_production" | "ready",
      paid: "nothing" | "deposit" | "all",
    ) =>
      createOrder({
        buyer,
        seller,
        status,
        paid,
        lines: [{ quantity: 48, ready: status === "ready" ? 48 : 0 }],
      });
    const placed = await make("placed", "nothing");
    await db.order.update({
      where: { id: placed.id },
      data: { respondBy: later(now(), minutes(90)) },
    });
    const late = await make("placed", "nothing");
    await db.order.update({
      where: { id: late.id },
      data: { respondBy: later(now(), -minutes(1)) },
    });
    await make("confirmed", "nothing");
    const claimed = await make("confirmed", "nothing");
    const deposit = await db.instalment.findFirstOrThrow({
      where: { orderId: claimed.id, kind: "deposit" },
    });
    await announceTransfer(buyer, {
      for: [deposit.id],
      key: "key-of-the-claim",
      amount: deposit.amountFen,
      sentOn: now().toISOString().slice(0, 10),
      payer: "Bazar Trade",
      isThirdParty: false,
      slip: undefined,
    });
    const start = await make("confirmed", "deposit");
    const making = await make("in_production", "deposit");
    const ready = await make("ready", "all");
    await db.order.update({
      where: { id: ready.id },
      data: { readyAt: later(now(), -minutes(5)) },
    });
    const needs = await listSellerNeeds(seller);
    expect(Object.fromEntries(needs.map(({ id, need }) => [id, need]))).toEqual({
      [placed.id]: "answer",
      [claimed.id]: "claim",
      [start.id]: "start",
      [making.id]: "make",
      [ready.id]: "handOver",
    });
    expect(needs.slice(0, 3).map(({ id }) => id)).toEqual([ready.id, placed.id, claimed.id]);
    expect(await listSellerNeeds(buyer)).toEqual([]);
  });
});
