import { goods, say } from "./support/messages";
import { expect, test } from "./support/test";

const brushes = goods("CB-1007").slug;
const flask = goods("DN-1070").slug;
const layout = say("ru", "layout");
const words = say("ru", "catalogue");

test.use({ viewport: { width: 360, height: 780 } });

test("suggestions are walked through by keyboard, and Enter alone searches what is typed", async ({
  page,
}) => {
  await page.goto("/ru/about");
  const field = page.getByRole("combobox", { name: layout("search.label") });
  await field.pressSequentially("терм");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  await field.press("Escape");
  await expect(options).toHaveCount(0);
  await field.fill("термос");
  const product = options.filter({ hasText: "DN-1070" });
  await expect(product).toBeVisible();
  while ((await product.getAttribute("aria-selected")) !== "true") await field.press("ArrowDown");
  await expect(field).toHaveAttribute(
    "aria-activedescendant",
    (await product.getAttribute("id")) ?? "",
  );
  await field.press("Enter");
  await expect(page).toHaveURL(`/ru/products/${flask}`);

  await field.fill("kist dlya makiyazha");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/ru\/catalogue\/q=kist/);
  await expect(page.locator(`a[href="/ru/products/${brushes}"]`)).toBeVisible();
});

test("facets narrow a list to as many products as they say", async ({ page }) => {
  await page.goto("/ru/catalogue/category=beauty");
  await page.getByText(words("filter.title"), { exact: true }).click();
  const panel = page.getByRole("navigation", { name: words("find.narrow") });
  const plastic = panel.getByRole("link", { name: words("find.material.plastic") });
  const count = Number((await plastic.textContent())?.match(/\d+/)?.[0]);
  await plastic.click();
  await expect(page).toHaveURL("/ru/catalogue/category=beauty&material=plastic");
  await expect(page.locator("main h3")).toHaveCount(count);
});

test("up to four products stand side by side, and what was seen is remembered here alone", async ({
  page,
}) => {
  await page.goto(`/ru/products/${flask}`);
  await page.waitForFunction((slug) => localStorage.getItem("recent")?.includes(slug), flask);
  await page.goto(`/ru/products/${brushes}`);
  const recent = page.getByRole("region", { name: words("find.recent") });
  await expect(recent.getByRole("link")).toHaveAttribute("href", `/ru/products/${flask}`);
  await page.getByRole("link", { name: words("find.compare.open") }).click();
  await expect(page).toHaveURL(`/ru/compare/${brushes}`);
  await page.locator(`a[href="/ru/compare/${brushes}.${flask}"]`).click();
  await expect(page.getByRole("columnheader")).toHaveCount(3);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByRole("link", { name: /^Убрать .*Термос/ }).click();
  await expect(page).toHaveURL(`/ru/compare/${brushes}`);
});
