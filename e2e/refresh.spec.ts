import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { REFRESH_PATH, signCall } from "@/lib/platform/refresh-call";
import { type Database, openDatabase } from "./support/database";

let database: Database;
test.beforeAll(async () => {
  database = await openDatabase();
});
test.afterAll(() => database.close());

const secret = (): string =>
  JSON.parse(readFileSync(".data/e2e/secrets.json", "utf8")).authSecret ?? "";

async function state(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  return answer.headers()["x-nextjs-cache"];
}

/** Kept, so that a change of its state says something. */
const keep = (request: APIRequestContext, path: string) =>
  expect.poll(() => state(request, path)).toBe("HIT");

type Signed = ReturnType<typeof signCall>;

const call = async (request: APIRequestContext, { body, at, signature }: Signed) =>
  (
    await request.post(REFRESH_PATH, {
      data: body,
      headers: { "x-refresh-at": at, "x-refresh-mac": signature },
    })
  ).status();

/** Goods that an ended order named and of which there is stock. */
const goods = () =>
  database.row(
    `select e.id as event, l."productSlug" as slug from "Event" e
     join "OrderLine" l on l."orderId" = e."subjectId" join "Variant" v on v.id = l."variantId"
     where e.type in ('order.expired', 'order.declined', 'order.cancelled') and v."onHand" > v.reserved
     order by e.seq limit 1`,
  );

test("pages are refreshed by our own word and by nobody else's", async ({ request }) => {
  const { slug = "" } = await goods();
  const page = `/ru/products/${slug}`;
  await keep(request, page);
  const body = JSON.stringify({ products: [slug] });
  const signed = signCall(secret(), body, new Date());
  const others: Signed[] = [
    { ...signed, signature: "" },
    { ...signed, body: JSON.stringify({ lists: true }) },
    signCall(`${secret()}.`, body, new Date()),
    signCall(secret(), body, new Date(Date.now() - 120_000)),
  ];
  for (const other of others) expect(await call(request, other)).toBe(404);
  expect((await request.get(REFRESH_PATH)).status()).toBe(404);
  expect(await state(request, page)).toBe("HIT");
  expect(await call(request, signed)).toBe(204);
  expect(await state(request, page)).not.toBe("HIT");
});

test("what the worker changed reaches the cached pages", async ({ request }) => {
  const { slug = "", event = "" } = await goods();
  const page = `/kk/products/${slug}`;
  await keep(request, page);
  await database.row(
    `select graphile_worker.add_job('orders.showStock', json_build_object('eventId', $1::text))::text as job`,
    [event],
  );
  await expect.poll(() => state(request, page)).not.toBe("HIT");
});
