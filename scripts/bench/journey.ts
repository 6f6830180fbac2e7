import { readFileSync } from "node:fs";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newSecret, sha256 } from "@/lib/platform/ids";
import {
  createBuyer,
  createPickupPoint,
  createProduct,
  createSeller,
} from "@/lib/testing/factories";
import { measure, type Rate } from "./rate";
import { ORIGIN } from "./server";

type Shopper = { cookie: string };

const LINES = 3;

/** Actions by their exported name, as this build numbered them. */
function actionIds(): (name: string) => string {
  const manifest: { node: Record<string, { exportedName?: string }> } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  );
  const ids = new Map(
    Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]),
  );
  return (name) => {
    const id = ids.get(name);
    if (!id) throw new Error(`this build has no action ${name}`);
    return id;
  };
}

/** What a browser sends when a form with an action is submitted: the state so far and the form. */
async function submit(
  path: string,
  action: string,
  fields: Record<string, string>,
  { cookie }: Shopper,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ locale: "ru", ...fields }))
    body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([null, "$K1"]));
  return fetch(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { cookie, origin: ORIGIN, accept: "text/x-component", "next-action": action },
  });
}

async function makeShopper(): Promise<Shopper> {
  const buyer = await createBuyer();
  const token = newSecret();
  await db.session.create({
    data: {
      tokenHash: sha256(token),
      userId: buyer.userId,
      companyId: buyer.companyId,
      expiresAt: later(now(), days(1)),
    },
  });
  return { cookie: `karavan.session=${token}` };
}

const fieldOf = (html: string, name: string) => {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "";
  const value = /value="([^"]*)"/.exec(input)?.[1];
  if (value === undefined) throw new Error(`the checkout page has no field ${name}`);
  return value;
};

/** Three lines added, the checkout read, the order placed: all through the public surface, each journey checked in the database. */
export async function benchJourneys(count: number, clients: number): Promise<Rate> {
  await createPickupPoint();
  const seller = await createSeller();
  const products: Awaited<ReturnType<typeof createProduct>>[] = [];
  while (products.length < LINES) products.push(await createProduct(seller));
  const id = actionIds();
  const journey = async (shopper: Shopper) => {
    for (const { slug, variants } of products) {
      const answer = await submit(
        `/ru/products/${slug}`,
        id("addToCartAction"),
        { variantId: variants[0]?.id ?? "", quantity: "10", unit: "carton" },
        shopper,
      );
      const text = await answer.text();
      if (!text.includes('"ok":true')) {
        throw new Error(`a line was not added: ${answer.status} ${text.slice(0, 300)}`);
      }
    }
    const page = await fetch(`${ORIGIN}/ru/checkout`, { headers: { cookie: shopper.cookie } });
    const html = await page.text();
    const placed = await submit(
      "/ru/checkout",
      id("placeCheckoutAction"),
      {
        key: fieldOf(html, "key"),
        version: fieldOf(html, "version"),
        countryCode: "KZ",
        pickupPointCode: "ALA-BAR",
      },
      shopper,
    );
    await placed.arrayBuffer();
    if (!placed.headers.get("x-action-redirect")?.includes("/checkout/done/"))
      throw new Error("the order was not placed");
  };
  const shoppers: Shopper[] = [];
  while (shoppers.length < count) shoppers.push(await makeShopper());
  const before = await db.order.count();
  const rate = await measure("ordering journey", clients, shoppers, journey);
  const made = (await db.order.count()) - before;
  if (made !== count) throw new Error(`${count} journeys made ${made} orders`);
  return rate;
}
