import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import * as buyer from "./support/buyer";
import { goods } from "./support/messages";
import { expect, type Reader, test } from "./support/test";

/** Of scripts on the first load of a page, gzipped. */
const MOST_BYTES = 165_000;

async function scriptBytes({ page }: Reader, path: string): Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>();
  const hear = (response: Response) => {
    if (response.request().resourceType() === "script")
      scripts.set(response.url(), response.body());
  };
  page.on("response", hear);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", hear);
  const bodies = await Promise.all(scripts.values());
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

test("catalogue, product and order page load little JavaScript", async ({ visit }) => {
  const visitor = () => visit({ locale: "ru" });
  const member = await visit({ locale: "ru", as: "buyer" });
  const [order = ""] = await buyer.listNumbers(member);
  const measured = {
    catalogue: await scriptBytes(await visitor(), "/ru/catalogue?category=daily"),
    product: await scriptBytes(await visitor(), `/ru/products/${goods("CB-1007").slug}`),
    order: await scriptBytes(await visit({ locale: "ru", as: "buyer" }), `/ru/orders/${order}`),
  };
  for (const [page, bytes] of Object.entries(measured)) {
    expect(bytes, `${page}: nothing was measured`).toBeGreaterThan(50_000);
    expect(bytes, `${page}: bytes of gzipped scripts`).toBeLessThanOrEqual(MOST_BYTES);
  }
});
