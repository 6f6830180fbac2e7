import { expect, test } from "vitest";
import { issueForEvent } from "@/lib/documents/commands/issue-for-event";
import { documentContent } from "@/lib/documents/model/content";
import { dayAt } from "@/lib/ledger/model/period";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { closeContainer } from "@/lib/logistics/commands/close-container";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { sum } from "@/lib/money/model";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { makeCheaper } from "@/lib/testing/adjustments";
import { createBuyer, createOperator, createSeller, systemActor } from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

type Seller = Awaited<ReturnType<typeof createSeller>>;
type Operator = Awaited<ReturnType<typeof createOperator>>;

/** So many cartons leave in a container of their own. */
async function load(
  { seller, operator }: { seller: Seller; operator: Operator },
  orderId: string,
  container: { number: string; cartons: number },
) {
  const { version } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  const cartons = new Map([[1, container.cartons]]);
  const { lotId } = await handOver(seller, { orderId, version, cartons });
  const { containerId } = await openContainer(operator, {
    number: container.number,
    type: "40HQ",
    routeId: "YW-ALA-R",
    departsOn: undefined,
  });
  await assignLot(operator, { lotId, containerId, cartons: undefined, overrideReason: "" });
  const opened = await db.container.findUniqueOrThrow({ where: { id: containerId } });
  await closeContainer(operator, { containerId, version: opened.version, sealNumber: "YW123456" });
}

test("the invoices of all lots sum to what is owed, with a change between them too", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const world = { seller, operator: await createOperator() };
  const order = await createOrder({ buyer, seller });
  await createRoute();
  await makeCheaper(seller, order.id, 1_001n);
  await load(world, order.id, { number: "CSQU3054383", cartons: 3 });
  await makeCheaper(seller, order.id, 500n);
  await load(world, order.id, { number: "MSKU6011672", cartons: 7 });
  const events = await db.event.findMany({ where: { type: "lot.loaded" }, orderBy: { id: "asc" } });
  for (const { id } of events) await issueForEvent(systemActor(), id);
  const invoices = await db.document.findMany({
    where: { kind: "invoice" },
    orderBy: { id: "asc" },
  });
  const printed = invoices.map(({ content }) => documentContent.parse(content));
  expect(printed[0]?.totalFen).toBe(String((order.totalFen * 3n) / 10n - 300n));
  expect(printed[0]?.tables[0]?.totals).toHaveLength(2);
  const owed = sum(printed.map(({ totalFen }) => BigInt(totalFen ?? "0")));
  expect(owed).toBe(order.totalFen - 1_501n);
});

test("an invoice warns at the dollar rate of the day of loading, not at a later one", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const world = { seller, operator: await createOperator() };
  const order = await createOrder({ buyer, seller });
  await createRoute();
  const today = dayAt(now());
  const rate = { currency: "USD", source: "bank" };
  await db.exchangeRate.create({ data: { ...rate, asOf: today, micros: 10n ** 9n } });
  await load(world, order.id, { number: "CSQU3054383", cartons: 10 });
  const later = new Date(today.getTime() + 86_400_000);
  await db.exchangeRate.create({ data: { ...rate, asOf: later, micros: 1n } });
  const event = await db.event.findFirstOrThrow({ where: { type: "lot.loaded" } });
  await issueForEvent(systemActor(), event.id);
  const invoice = await db.document.findFirstOrThrow({ where: { kind: "invoice" } });
  const notes = documentContent.parse(invoice.content).notes.map(({ zh }) => zh);
  expect(notes.at(-1)).toMatch(/CSQU3054383.*0110/);
});
