import { goods, nameOfPickupPoint, say } from "./support/messages";
import { expect, signIn, test, viewports } from "./support/test";

test("without JavaScript: browse, filter, fill the cart, sign in, order, follow", async ({
  visit,
}) => {
  const reader = await visit({ locale: "ru", viewport: viewports.phone, javaScriptEnabled: false });
  const { page } = reader;
  const t = say("ru", "checkout");
  const catalogue = say("ru", "catalogue");
  const puff = goods("CB-1014");

  await page.goto("/ru/catalogue");
  await page.getByText(catalogue("filter.title"), { exact: true }).click();
  await page.getByLabel(catalogue("filter.moq")).fill("600");
  await page.getByLabel(catalogue("filter.lead")).fill("12");
  await page.getByRole("button", { name: catalogue("filter.apply") }).click();
  await page.getByRole("link", { name: puff.names.ru ?? "" }).click();

  await page.getByRole("textbox", { name: t("add.cartons") }).fill("1");
  await page.getByRole("button", { name: t("add.submit") }).click();
  await expect(page.getByText(t("add.done", { pieces: 300 }))).toBeVisible();
  await page.getByRole("link", { name: t("add.open") }).click();
  await expect(page.getByText(t("problem.shortOfMoq", { short: 300 }))).toBeVisible();
  const cartons = page.getByRole("textbox", {
    name: t("line.quantity", { name: puff.names.ru ?? "" }),
  });
  await cartons.first().fill("3");
  await page
    .getByRole("button", { name: t("line.update") })
    .first()
    .click();
  await expect(page.getByText(t("pieces", { count: 900 }))).toBeVisible();

  await page.getByRole("link", { name: t("go") }).click();
  await signIn(reader, "tajikBuyer");
  await page.getByRole("radio", { name: nameOfPickupPoint("DYU-KRV", "ru") }).check();
  await page.getByRole("button", { name: t("checkout.place", { orders: 1 }) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("done.title", { orders: 1 }));
  await page.getByRole("link", { name: t("done.follow") }).click();
  const next = say("ru", "orders")("next.sellerAnswers");
  await expect(page.getByText(next)).toBeVisible();
  await expect(page.getByText(puff.itemNo)).toBeVisible();
});
