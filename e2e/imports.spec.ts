import { writeXlsx } from "hucre/xlsx";
import { keptWorld } from "./support/kept-world";
import { say } from "./support/messages";
import { expect, test, viewports } from "./support/test";

const database = keptWorld();

const HEADER = [
  ...["货号", "品名", "俄文品名", "材质", "颜色", "装箱数", "外箱尺寸(cm)", "毛重/净重(kg)"],
  ...["单价(元)", "≥600", "起订量", "交期", "海关编码", "备注"],
];
const comb = (itemNo: string, size = "52*38*42") => [
  ...[itemNo, "塑料梳子", "Расчёска пластиковая", "塑料", "红色/蓝色", 60, size, "13.05/12.3"],
  ...[3.2, 2.9, 120, "12-18天", "9615110000", "新款"],
];

/** A price list as a booth keeps it: a title, a gap, and what nobody needs. */
async function priceList(...rows: (string | number)[][]) {
  const buffer = await writeXlsx({
    sheets: [{ name: "报价", rows: [["小商品报价单"], [], HEADER, ...rows] }],
  });
  return { name: "报价单.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(buffer) };
}

const WAIT = { timeout: 20_000 };

for (const [name, locale] of [
  ["phone", "ru"],
  ["desk", "zh"],
] as const) {
  test(`a price list becomes goods on sale, and is taken back, on a ${name}`, async ({ visit }) => {
    const { page } = await visit({ locale, as: "seller", viewport: viewports[name] });
    const t = say(locale, "batches");
    const itemNos = [`IM-${name.toUpperCase()}-1`, `IM-${name.toUpperCase()}-2`];
    const goods = () =>
      database.rows(`select "itemNo", status::text from "Product" where "itemNo" = any($1)`, [
        itemNos,
      ]);
    const file = await priceList(
      comb(itemNos[0] ?? ""),
      comb(itemNos[1] ?? ""),
      comb("IM-BAD", "大箱"),
    );
    const read = async () => {
      await page.goto(`/${locale}/seller/batches`);
      await page.locator("#sheet").setInputFiles(file);
      await page.getByRole("button", { name: t("upload.send") }).click();
      await page.waitForURL(/\/seller\/batches\/[0-9a-f-]{36}/, WAIT);
    };

    await read();
    await expect(page.getByText(t("columns.unusedCount", { count: 1 }))).toBeVisible(WAIT);
    await page.locator('[name="default-categorySlug"]').selectOption({ index: 2 });
    await page.locator('[name="name"]').fill(`报价 ${name}`);
    await page.getByRole("button", { name: t("columns.check") }).click();

    const write = page.getByRole("button", { name: t("apply", { count: 2 }) });
    await expect(write).toBeVisible(WAIT);
    const refused = page.getByRole("row").filter({ hasText: "IM-BAD" });
    await expect(refused).toContainText("外箱尺寸(cm)");
    await expect(refused).toContainText("大箱");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: t("refusedFile") }).click();
    expect((await download).suggestedFilename()).toBe("karavan-refused.xlsx");
    expect(await goods()).toEqual([]);

    await write.click();
    await expect(page.getByText(t("done.applied", { count: 2 }))).toBeVisible(WAIT);
    expect(await goods()).toHaveLength(2);

    await read();
    await expect(page.getByText(t("columns.remembered", { name: `报价 ${name}` }))).toBeVisible(
      WAIT,
    );
    await page.getByRole("button", { name: t("columns.check") }).click();
    await expect(page.getByText(t("nothingToDo"))).toBeVisible(WAIT);

    await page.goto(`/${locale}/seller/batches`);
    await page
      .getByRole("row")
      .filter({ hasText: t("status.applied") })
      .getByRole("link")
      .first()
      .click();
    await page.getByRole("button", { name: t("undo") }).click();
    await expect(page.getByText(t("done.undone"))).toBeVisible(WAIT);
    expect(await goods()).toEqual([]);
  });
}

test("an upload without JavaScript leads on, and one without a file says so", async ({ visit }) => {
  const { page } = await visit({ locale: "ru", as: "seller", javaScriptEnabled: false });
  const t = say("ru", "batches");
  await page.goto("/ru/seller/batches");
  await page.getByRole("button", { name: t("upload.send") }).click();
  await expect(page.getByText(t("upload.none"))).toBeVisible();
  await page.locator("#sheet").setInputFiles(await priceList(comb("IM-PLAIN")));
  await page.getByRole("button", { name: t("upload.send") }).click();
  await expect(page).toHaveURL(/\/ru\/seller\/batches\/[0-9a-f-]{36}/);
});

test("what is exported comes back as unchanged", async ({ visit }) => {
  const { page } = await visit({ locale: "ru", as: "seller" });
  const t = say("ru", "batches");
  const answer = await page.request.get("/api/batches/export?format=xlsx&locale=ru");
  const file = {
    name: "karavan-products.xlsx",
    mimeType: "application/octet-stream",
    buffer: await answer.body(),
  };
  await page.goto("/ru/seller/batches");
  await page.locator("#sheet").setInputFiles(file);
  await page.getByRole("button", { name: t("upload.send") }).click();
  await page.getByRole("button", { name: t("columns.check") }).click(WAIT);
  await expect(page.getByText(t("nothingToDo"))).toBeVisible(WAIT);
  await expect(page.getByRole("link", { name: t("outcome.refused") })).toContainText("0");
});
