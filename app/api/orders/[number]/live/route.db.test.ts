import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/orders/[number]/live/route";
import type { BuyerActor } from "@/lib/identity/actor";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newSecret, sha256 } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

let cookie: string | undefined;
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => cookie && { value: cookie } }),
}));

async function signIn({ userId, companyId }: Pick<BuyerActor, "userId" | "companyId">) {
  cookie = newSecret();
  const expiresAt = later(now(), days(1));
  await db.session.create({ data: { tokenHash: sha256(cookie), userId, companyId, expiresAt } });
}

let leave: AbortController;

const open = (number: string) =>
  GET(new Request("http://karavan.test/live", { signal: leave.signal }), {
    params: Promise.resolve({ number }),
  });

async function reader(response: Response) {
  const stream = response.body?.getReader();
  const decoder = new TextDecoder();
  return async () => decoder.decode((await stream?.read())?.value);
}

async function world() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  return { buyer, seller, order: await createOrder({ buyer, seller }) };
}

describe("a live order", () => {
  beforeEach(() => {
    cookie = undefined;
    leave = new AbortController();
  });

  afterEach(() => {
    leave.abort();
    vi.useRealTimers();
  });

  test("is told to its buyer as soon as the seller acts", async () => {
    const { buyer, seller, order } = await world();
    await signIn(buyer);
    const read = await reader(await open(order.number));
    expect(await read()).toContain("data: 0");
    await handOver(seller, { orderId: order.id, version: 1, cartons: new Map([[1, 1]]) });
    expect(await read()).toMatch(/event: change\ndata: [1-9]/);
  });

  test("is nothing to strangers", async () => {
    const { order } = await world();
    expect((await open(order.number)).status).toBe(401);
    await signIn(await createBuyer());
    expect((await open(order.number)).status).toBe(404);
    await signIn(await createSeller());
    expect((await open(order.number)).status).toBe(404);
  });

  test("has six listeners a person at most, and room again when they leave", async () => {
    const { buyer, order } = await world();
    await signIn(buyer);
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1) statuses.push((await open(order.number)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
    leave.abort();
    leave = new AbortController();
    expect((await open(order.number)).status).toBe(200);
  });

  test("ends with the session", async () => {
    const { buyer, order } = await world();
    await signIn(buyer);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const read = await reader(await open(order.number));
    await read();
    vi.advanceTimersByTime(15_000);
    expect(await read()).toBe(": still here\n\n");
    await db.session.deleteMany();
    vi.advanceTimersByTime(15_000);
    expect(await read()).toBe("");
  });
});
