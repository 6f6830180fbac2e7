import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeWithoutRepeat } from "@/lib/feedback/commands/close-without-repeat";
import { handlers } from "@/lib/jobs/registry";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { isOurCall, REFRESH_PATH } from "@/lib/platform/refresh-call";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";
import { createCollectedLine, createIssueCodes } from "@/lib/testing/feedback";
import { createOrder } from "@/lib/testing/orders";

const SECRET = "a secret of at least 32 characters";
const server = vi.fn<typeof fetch>();

beforeEach(() => {
  overrideEnv({ AUTH_SECRET: SECRET, PORT: 3123 });
  server.mockReset().mockResolvedValue(new Response(null, { status: 204 }));
  vi.stubGlobal("fetch", server);
});
afterEach(() => vi.unstubAllGlobals());

/** What the web server was asked for, each call properly signed. */
const asked = () =>
  server.mock.calls.map(([address, init]) => {
    const headers = new Headers(init?.headers);
    const [at, signature] = [headers.get("x-refresh-at"), headers.get("x-refresh-mac")];
    const call = { body: String(init?.body), at: at ?? "", signature: signature ?? "" };
    expect(String(address)).toBe(`http://127.0.0.1:3123${REFRESH_PATH}`);
    expect(isOurCall(SECRET, call, now())).toBe(true);
    return JSON.parse(call.body);
  });

/** An unanswered order that holds all but `left` pieces of the store. */
async function holding(left: number) {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, status: "placed", lines: [{ quantity: 480 }] });
  const [line] = order.lines;
  if (!line) throw new Error("an order has a line");
  await db.variant.update({
    where: { id: line.variantId },
    data: { onHand: 480 + left, reserved: 480 },
  });
  await db.orderLine.update({ where: { id: line.id }, data: { reserved: 480 } });
  await db.order.update({ where: { id: order.id }, data: { respondBy: later(now(), -days(1)) } });
  return { order, line };
}

const showStock = async (subjectId: string) => {
  const event = await db.event.findFirstOrThrow({ where: { subjectId } });
  await handlers["orders.showStock"]?.(systemActor(), { eventId: event.id });
};

test("stock that an expired order held is shown again; lists follow where there was none", async () => {
  const [all, part] = [await holding(0), await holding(96)];
  for (const { order } of [all, part]) {
    await expireOrder(systemActor(), { orderId: order.id });
    await showStock(order.id);
  }
  expect(asked()).toEqual([
    { stock: [all.line.productSlug], lists: true },
    { stock: [part.line.productSlug], lists: false },
  ]);
});

test("both of an order's reactions are put in the queue, each once", async () => {
  const { order } = await holding(0);
  await expireOrder(systemActor(), { orderId: order.id });
  const jobs = await db.$queryRaw<{ task: string }[]>`
    select task_identifier as task from graphile_worker.jobs order by task_identifier`;
  expect(jobs).toEqual([{ task: "orders.mail" }, { task: "orders.showStock" }]);
});

test("a job is done even where the server does not hear or refuses", async () => {
  const { order } = await holding(0);
  await expireOrder(systemActor(), { orderId: order.id });
  server.mockRejectedValueOnce(new Error("nobody listens"));
  await showStock(order.id);
  server.mockResolvedValueOnce(new Response(null, { status: 404 }));
  await showStock(order.id);
  expect(asked()).toHaveLength(2);
});

test("a problem that silence closed is shown so on its product's page", async () => {
  await createIssueCodes();
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const { productId, productSlug } = await createCollectedLine({ buyer, seller, version: 2 });
  await createCollectedLine({ buyer, seller, version: 2, productId });
  const publishedAt = later(now(), -days(61));
  await db.productVersion.create({ data: { productId, number: 2, publishedAt } });
  const issue = await db.issue.create({
    data: {
      number: "IS-1",
      sellerCompanyId: seller.companyId,
      productId,
      productVersion: 1,
      code: "DUR-SHED",
      severity: "major",
      status: "version_out",
      fixedInVersion: 2,
      answerBy: now(),
    },
  });
  await handlers["feedback.sweep"]?.(systemActor(), {});
  expect(asked()).toEqual([{ products: [productSlug] }]);
  expect(await closeWithoutRepeat(systemActor(), { issueId: issue.id })).toBe(false);
});
