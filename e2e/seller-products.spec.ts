import { locales } from "@/lib/i18n/locales";
import { keptWorld } from "./support/kept-world";
import { say } from "./support/messages";
import { expect, test, viewports } from "./support/test";

keptWorld("seller");

test("the usual columns of the list fit a desk in every language", async ({ visit }) => {
  const { page } = await visit({ locale: "ru", as: "seller", viewport: viewports.desk });
  for (const locale of locales) {
    await page.goto(`/${locale}/seller/products`);
    const beyond = await page
      .locator(".product-sheet")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(`${locale} ${beyond}`).toBe(`${locale} 0`);
  }
});

for (const [how, javaScriptEnabled] of [
  ["with", true],
  ["without", false],
] as const) {
  test(`a saved product leads back to its place in the list, ${how} JavaScript`, async ({
    visit,
  }) => {
    const { page } = await visit({ locale: "ru", as: "seller", javaScriptEnabled });
    const t = say("ru", "catalogue");
    const list = "/ru/seller/products?status=published&sort=-itemNo";
    await page.goto(list);
    await page.getByRole("row").nth(2).getByRole("link").first().click();
    await page.waitForURL(/\/seller\/products\/[0-9a-f-]{36}\?list=/);
    const [, id] = /products\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
    const save = say("ru", "common")("actions.save");
    await page.locator("form#product").getByRole("button", { name: save }).click();
    await expect(page.getByText(t("manage.note.saved"))).toBeVisible();
    await page
      .getByRole("status")
      .getByRole("link", { name: t("manage.title") })
      .click();
    await expect(page).toHaveURL(`http://localhost:3199${list}#p-${id}`);
  });
}

for (const [name, locale] of [
  ["phone", "ru"],
  ["desk", "zh"],
] as const) {
  test(`steps of the price are added and removed as needed, on a ${name}`, async ({ visit }) => {
    const { page } = await visit({ locale, as: "seller", viewport: viewports[name] });
    const t = say(locale, "catalogue");
    const price = (row: number) => page.locator(`[name="tier-${row}-price"]`);
    await page.goto(`/${locale}/seller/products/new`);
    await expect(price(2)).toBeVisible();
    await expect(price(3)).toBeHidden();
    await page.getByText(t("manage.addTier")).first().click();
    await expect(price(3)).toBeVisible();
    await expect(price(4)).toBeHidden();
    await page.getByText(t("manage.addTier")).last().click();
    await price(4).fill("7.5");
    await page.getByRole("button", { name: t("manage.removeTier", { row: 4 }) }).click();
    await expect(price(4)).toHaveValue("");
    await price(4).fill("7.5");
    await page
      .locator("form#product")
      .getByRole("button", { name: say(locale, "common")("actions.save") })
      .click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(price(4)).toHaveValue("7.5");
    await expect(price(4)).toBeVisible();
  });
}
