import { localeNames } from "@/lib/i18n/locales";
import * as buyer from "./support/buyer";
import { goods, say } from "./support/messages";
import { expect, test, viewports } from "./support/test";

test("the language switch keeps page, filters and cart, and is remembered", async ({ visit }) => {
  const reader = await visit({ locale: "ru", viewport: viewports.phone });
  const { page } = reader;
  const sponge = goods("CB-1021");
  await buyer.addToCart(reader, sponge);
  await page.goto("/ru/catalogue?q=спонж&moq=1000");
  const before = page.url();
  expect(before).toContain("moq=1000");
  await page
    .locator("summary")
    .filter({ hasText: say("ru", "layout")("language") })
    .click();
  await page.getByRole("link", { name: localeNames.kk }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  expect(page.url()).toBe(before.replace("/ru/", "/kk/"));
  await expect(page.getByRole("link", { name: sponge.names.kk ?? "" })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL("/kk");
  await page.goto("/kk/cart");
  await expect(page.getByText(sponge.names.kk ?? "").first()).toBeVisible();
});
