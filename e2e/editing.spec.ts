import { keptWorld } from "./support/kept-world";
import { goods, say } from "./support/messages";
import { expect, type Reader, test, viewports } from "./support/test";

const database = keptWorld("seller");

const brush = goods("CB-1007");
const t = say("en", "catalogue");
const seller = { locale: "en", as: "seller" } as const;

const productOf = (itemNo: string) =>
  database.row(
    `select id, revision::text, moq::text, "leadDaysMax"::text as lead, "priceFrom"::text as price, status::text, material
     from "Product" where "itemNo" = $1`,
    [itemNo],
  );

/** The sheet with this product in it. */
async function openSheet({ page }: Reader, itemNo: string) {
  await page.goto(`/en/seller/products?q=${itemNo}`);
  const row = page.getByRole("row").filter({ hasText: itemNo });
  const cell = (name: string) => row.locator(`[data-cell="${name}"]`);
  return { row, cell };
}

test("cells are edited with the keyboard alone, taken back, and refused with a reason", async ({
  visit,
}) => {
  const reader = await visit(seller);
  const { page } = reader;
  const before = await productOf("CB-1007");
  const { cell } = await openSheet(reader, "CB-1007");
  await cell("lead").click();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("21-25");
  await page.keyboard.press("Escape");
  await expect(cell("lead")).toBeFocused();
  await page.keyboard.type("2");
  await page.keyboard.type("1-25");
  await page.keyboard.press("Tab");
  await expect(cell("lead")).toContainText("21–25");
  await expect.poll(async () => (await productOf("CB-1007")).lead).toBe("25");

  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await productOf("CB-1007")).lead).toBe(before.lead);

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(cell("price")).toBeFocused();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("alert").filter({ hasText: say("en", "errors")("priceInvalid") }),
  ).toBeVisible();
  await expect(cell("price")).toContainText("¥");
  expect((await productOf("CB-1007")).price).toBe(before.price);
});

test("where a colleague wrote into the same cell, both texts are shown and one is chosen", async ({
  visit,
}) => {
  const reader = await visit(seller);
  const { page } = reader;
  const { cell } = await openSheet(reader, "CB-1014");
  await database.rows(
    `update "Product" set "leadDaysMin" = 30, "leadDaysMax" = 33, revision = revision + 1 where "itemNo" = 'CB-1014'`,
  );
  await cell("lead").click();
  await page.keyboard.type("44");
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("table.conflict"))).toBeVisible();
  await expect(page.getByRole("button", { name: `${t("table.theirs")}: 30–33` })).toBeVisible();
  expect((await productOf("CB-1014")).lead).toBe("33");
  await page.getByRole("button", { name: `${t("table.yours")}: 44` }).click();
  await expect.poll(async () => (await productOf("CB-1014")).lead).toBe("44");
});

test("what is typed survives a tab that dies, and a colleague's edit", async ({ visit }) => {
  const reader = await visit(seller);
  const { id } = await productOf("CB-1007");
  await reader.page.goto(`/en/seller/products/${id}`);
  const material = (page: Reader["page"]) => page.getByLabel(t("product.material"));
  await material(reader.page).pressSequentially(" goat hair");
  await expect(reader.page.getByText(/Draft saved \d\d:\d\d/)).toBeVisible();
  await reader.page.close({ runBeforeUnload: false });

  const { page } = await visit(seller);
  await page.goto(`/en/seller/products/${id}`);
  await expect(material(page)).not.toHaveValue(/goat hair/);
  await page.getByRole("link", { name: t("draft.continue") }).click();
  await expect(material(page)).toHaveValue(/goat hair/);

  await database.rows(
    `insert into "ProductRevision" ("productId", number, fields) select "productId", revision, fields || '{"material":"nylon"}'
     from "ProductDraft" d join "Product" p on p.id = d."productId" where p.id = $1
     on conflict do nothing`,
    [id],
  );
  await database.rows(
    `update "Product" set material = 'sable', revision = revision + 1 where id = $1`,
    [id],
  );
  await page
    .getByRole("button", { name: say("en", "common")("actions.save"), exact: true })
    .last()
    .click();
  await expect(page.getByText(t("draft.conflict"))).toBeVisible();
  const choice = page.getByRole("group", { name: t("product.material") });
  await expect(choice).toContainText("sable");
  await expect(choice).toContainText("goat hair");
  await choice.getByRole("radio").first().check();
  await page.getByRole("button", { name: t("draft.decide") }).click();
  await expect(material(page)).toHaveValue(/goat hair/);
  await page
    .getByRole("button", { name: say("en", "common")("actions.save"), exact: true })
    .last()
    .click();
  await expect(page.getByText(t("manage.note.saved"))).toBeVisible();
  expect((await productOf("CB-1007")).material).toContain("goat hair");
  await page.getByRole("link", { name: t("history.open") }).click();
  await expect(page.getByRole("row").filter({ hasText: "goat hair" }).first()).toContainText(
    "sable",
  );
});

test("all that match are raised by a percent, seen before, and taken back", async ({ visit }) => {
  const { page } = await visit(seller);
  const before = await productOf("CB-1007");
  await page.goto("/en/seller/products?q=CB-10&status=published");
  const { count } = await database.row(
    `select count(*)::text from "Product" where "itemNo" like '%CB-10%' and status = 'published'
     and "sellerId" = (select "sellerId" from "Product" where "itemNo" = 'CB-1007')`,
  );
  await page.getByRole("button", { name: t("bulk.editAll", { count: Number(count) }) }).click();
  await expect(page.getByText(t("bulk.matching", { count: Number(count) }))).toBeVisible();
  await page.getByRole("textbox", { name: t("bulk.percent") }).fill("10");
  await page.getByRole("button", { name: t("bulk.preview") }).click();
  await page.waitForURL(/\/seller\/batches\//);
  const batches = say("en", "batches");
  await page.getByRole("button", { name: batches("apply", { count: Number(count) }) }).click();
  await expect
    .poll(async () => Number((await productOf("CB-1007")).price), { timeout: 15_000 })
    .toBe(Math.round((Number(before.price) * 1.1) / 100) * 100);
  await page.getByRole("button", { name: batches("undo") }).click();
  await expect
    .poll(async () => (await productOf("CB-1007")).price, { timeout: 15_000 })
    .toBe(before.price);
});

test("without JavaScript, on a phone: a card opens as a form and is saved", async ({ visit }) => {
  const { page } = await visit({ ...seller, viewport: viewports.phone, javaScriptEnabled: false });
  await page.goto("/en/seller/products?q=CB-1014");
  await page.getByRole("link", { name: t("table.editRow", { name: "CB-1014" }) }).click();
  await page.getByRole("textbox", { name: t("product.lead") }).fill("9-11");
  await page
    .getByRole("button", { name: say("en", "common")("actions.save"), exact: true })
    .first()
    .click();
  await expect(page.getByRole("row").filter({ hasText: "CB-1014" }).first()).toContainText("9–11");
  expect((await productOf("CB-1014")).lead).toBe("11");
});

test("the ticked rows alone are changed, and a view is kept under a name", async ({ visit }) => {
  const { page } = await visit(seller);
  await page.goto(`/en/seller/products?q=${brush.itemNo}`);
  await page.getByText(t("table.saveView")).click();
  await page.getByLabel(t("table.viewName")).fill("Brushes");
  await page
    .getByRole("button", { name: say("en", "common")("actions.save"), exact: true })
    .click();
  await expect(page.getByRole("link", { name: "Brushes" })).toBeVisible();
  await page.getByLabel(t("table.choose", { name: brush.itemNo })).check();
  await page.getByRole("button", { name: t("bulk.edit") }).click();
  await expect(page.getByText(t("bulk.chosen", { count: 1 }))).toBeVisible();
});
