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
import { measure, type Rate } from "./rate";

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
    await measure("placing command", clients, await fillCarts(count, variantIds), place),
    await measure("bare PostgreSQL, same rows", clients, await fillCarts(count, variantIds), bare),
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
