import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { placeCheckout } from "@/lib/checkout/commands/place-checkout";
import { db } from "@/lib/platform/db";
import { databaseUrl } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import {
  createBuyer,
  createPickupPoint,
  createProduct,
  createSeller,
} from "@/lib/testing/factories";
import { type OrderRows, writeOrderRows } from "./bare-order";

/** Latencies in milliseconds. */
export type Rate = {
  name: string;
  clients: number;
  count: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
};

const LINES = 3;

/** One order of three lines of one seller; every cart is filled before the clock starts. */
export async function benchPlacing(count: number, clients: number): Promise<Rate[]> {
  await createPickupPoint();
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const variantIds: string[] = [];
  while (variantIds.length < LINES) {
    const product = await createProduct(seller);
    variantIds.push(product.variants[0]?.id ?? "");
  }
  const place = (userId: string) =>
    placeCheckout(
      { ...buyer, userId },
      {
        key: newId(),
        version: 1,
        countryCode: "KZ",
        pickupPointCode: "ALA-BAR",
        sellerIds: undefined,
        note: undefined,
      },
    );
  const pool = new Pool({ connectionString: databaseUrl(), max: clients });
  const bare = (userId: string) => writeOrderRows(pool, userId, model);
  await place((await fillCarts(1, variantIds))[0] ?? "");
  const model: OrderRows = await findOrderRows();
  const rates = [
    await measure("placing command", await fillCarts(count, variantIds), clients, place),
    await measure("bare PostgreSQL, same rows", await fillCarts(count, variantIds), clients, bare),
  ];
  await pool.end();
  return rates;
}

/** What the command wrote last: the bare writes repeat it under new keys. */
async function findOrderRows(): Promise<OrderRows> {
  const order = await db.order.findFirstOrThrow({
    orderBy: { id: "desc" },
    include: { lines: true, instalments: true, group: true },
  });
  const event = await db.event.findFirstOrThrow({ where: { subjectId: order.id } });
  const { lines, instalments, group, ...own } = order;
  return { order: own, lines, instalments, group, event };
}

/** One member with a full cart for each placing; answers with their ids. */
async function fillCarts(count: number, variantIds: readonly string[]): Promise<string[]> {
  const users = Array.from({ length: count }, newId);
  await db.$executeRaw`
    insert into "User" (id, email, name, "passwordHash")
    select id, id || '@bench.test', 'Bench', '' from unnest(${users}::uuid[]) as id`;
  await db.$executeRaw`
    insert into "Cart" (id, "userId") select id, id from unnest(${users}::uuid[]) as id`;
  await db.$executeRaw`
    insert into "CartLine" ("cartId", "variantId", quantity, "seenUnitPrice", "seenMoq", "seenMultiple")
    select c, v, 480, 12000, 480, 48 from unnest(${users}::uuid[]) as c, unnest(${variantIds}::uuid[]) as v`;
  return users;
}

async function measure(
  name: string,
  users: string[],
  clients: number,
  work: (userId: string) => Promise<unknown>,
): Promise<Rate> {
  const times: number[] = [];
  const count = users.length;
  const client = async () => {
    for (let user = users.pop(); user !== undefined; user = users.pop()) {
      const before = performance.now();
      await work(user);
      times.push(performance.now() - before);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return {
    name,
    clients,
    count,
    perSecond: Math.round(count / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
