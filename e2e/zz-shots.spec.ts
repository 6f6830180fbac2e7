import { test, viewports } from "./support/test";
import { openDatabase } from "./support/database";

test("shots", async ({ visit }) => {
  test.setTimeout(120_000);
  const database = await openDatabase();
  const { id } = await database.row(`select id from "Product" where "itemNo" = 'CB-1007'`);
  const shots: [string, string, "phone" | "desk", "zh" | "ru", "light" | "dark"][] = [
    ["list", "/seller/products", "desk", "zh", "light"],
    ["list", "/seller/products?columns=status.price.moq.lead.stock.languages.version.updated&sort=name", "desk", "ru", "dark"],
    ["list", "/seller/products", "phone", "ru", "light"],
    ["edit", "/seller/products?q=CB-1007&edit=" + id, "phone", "zh", "light"],
    ["bulk", "/seller/products/bulk?of=all", "desk", "ru", "light"],
    ["bulk", "/seller/products/bulk?of=all", "phone", "zh", "dark"],
    ["form", `/seller/products/${id}`, "desk", "zh", "light"],
    ["form", `/seller/products/${id}`, "phone", "ru", "light"],
    ["history", `/seller/products/${id}/history`, "desk", "ru", "light"],
  ];
  for (const [index, [name, path, size, locale, colorScheme]] of shots.entries()) {
    const { page } = await visit({ locale, as: "seller", viewport: viewports[size], colorScheme });
    await page.goto(`/${locale}${path}`);
    await page.screenshot({ path: `/tmp/shots/${index}-${name}-${size}-${locale}.png`, fullPage: name !== "list" || size === "desk" });
    if (index === 0) {
      await page.locator('[data-cell="price"]').first().click();
      await page.keyboard.type("0");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(1500);
      await page.locator("details summary").first().click();
      await page.screenshot({ path: `/tmp/shots/${index}-refused.png` });
    }
    await page.context().close();
  }
  await database.close();
});
