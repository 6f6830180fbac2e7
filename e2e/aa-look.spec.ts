import * as buyer from "./support/buyer";
import { goods } from "./support/messages";
import { test } from "./support/test";

const OUT = "/tmp/ui-work/shots";

test("look", async ({ visit }) => {
  test.setTimeout(400_000);
  const looks = [
    { locale: "ru", width: 360, scheme: "light" },
    { locale: "zh", width: 1280, scheme: "dark" },
  ] as const;
  for (const { locale, width, scheme } of looks) {
    const shot = async (page: import("@playwright/test").Page, name: string) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) process.stdout.write(`WIDE ${name} ${locale} ${wide}\n`);
      await page.screenshot({ path: `${OUT}/${name}-${locale}.png`, fullPage: true });
    };
    for (const as of ["seller", "buyer"] as const) {
      const { page } = await visit({ locale, as, viewport: { width, height: 800 } });
      await page.emulateMedia({ colorScheme: scheme });
      const openAll = () =>
        page.evaluate(() => {
          for (const d of document.querySelectorAll("main details"))
            (d as HTMLDetailsElement).open = true;
        });
      if (as === "seller") {
        await page.goto(`/${locale}/seller`);
        await shot(page, "seller");
        await page.goto(`/${locale}/seller/buyers`);
        await shot(page, "buyers");
        await page.locator(`main a[href*="/seller/buyers/"]`).first().click();
        await page.waitForURL(/buyers\/[0-9a-f-]{36}/);
        await shot(page, "buyer");
        await page.goto(`/${locale}/seller/orders`);
        await page.locator(`main a[href*="/seller/orders/KV"]`).first().click();
        await page.waitForURL(/orders\/KV/);
        await openAll();
        await shot(page, "seller-order-first");
        await page.goto(`/${locale}/seller/orders?tab=waiting`);
        await page.locator(`main a[href*="/seller/orders/KV"]`).first().click();
        await page.waitForURL(/orders\/KV/);
        await openAll();
        await shot(page, "seller-order-waiting");
        await page.goto(`/${locale}/seller/settings`);
        await shot(page, "settings");
      } else {
        await page.goto(`/${locale}/money`);
        await shot(page, "money");
        await page.goto(`/${locale}/orders`);
        const links = await page
          .locator(`main a[href*="/orders/KV"]`)
          .evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href") ?? ""))]);
        for (const [index, href] of links.slice(0, 6).entries()) {
          await page.goto(href);
          await openAll();
          await shot(page, `order${index}`);
        }
        await buyer.addToCart({ page, locale }, goods("CB-1007"));
        await buyer.addToCart({ page, locale }, goods("DN-1098"));
        await page.goto(`/${locale}/checkout`);
        await shot(page, "checkout");
      }
      await page.context().close();
    }
  }
});
