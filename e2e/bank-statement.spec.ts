import { keptWorld } from "./support/kept-world";
import { say } from "./support/messages";
import { expect, test } from "./support/test";

const database = keptWorld();

test("a statement is sent, its certain lines are confirmed, and the order shows its deposit", async ({
  visit,
}) => {
  const { page } = await visit({ locale: "zh", as: "seller" });
  const t = say("zh", "payments");
  const claim = await database.row(
    `select i.reference, o.number, (t."amountFen" / 100.0)::numeric(20, 2)::text as yuan from "Transfer" t
     join "TransferShare" h on h."transferId" = t.id join "Instalment" i on i.id = h."instalmentId"
     join "Order" o on o.id = i."orderId" join "Member" m on m."companyId" = t."sellerCompanyId"
     join "User" u on u.id = m."userId"
     where t.status = 'claimed' and i.kind = 'deposit' and u.email = 'seller@karavan.test' order by t.id limit 1`,
  );
  await database.rows(`update "BankStatementLine" set "skippedAt" = now()`);
  const rows = [
    ["账户明细查询结果"],
    ["交易日期", "对方户名", "借方发生额", "贷方发生额", "附言"],
    ["2026/11/20", "Altyn", "", claim.yuan, `payment ${claim.reference?.toLowerCase()}`],
    ["2026/11/20", "某某商行", "", "77.00", "其他"],
    ["昨天", "某某商行", "", "78.00", "其他"],
    ["2026/11/21", "物流", "35.00", "", "运费"],
  ];
  const file = {
    name: "十一月流水.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows.map((cells) => cells.join(",")).join("\r\n")),
  };

  await page.goto("/zh/seller/payments");
  await page.getByRole("link", { name: t("bankStatement.open") }).click();
  await page.locator("#statement-file").setInputFiles(file);
  await page.getByRole("button", { name: t("bankStatement.send") }).click();
  await page.waitForURL(/\/statements\/[0-9a-f-]{36}/, { timeout: 20_000 });

  await expect(page.getByText(t("bankStatement.unread", { count: 1 }))).toBeVisible();
  await expect(page.getByText(t("bankStatement.sure.certain"), { exact: true })).toBeVisible();
  await expect(page.getByText(t("bankStatement.unknown"))).toBeVisible();
  await page.getByRole("button", { name: t("bankStatement.confirmAll", { count: 1 }) }).click();
  await expect(page.getByText(t("bankStatement.done", { done: 1, refused: 0 }))).toBeVisible();
  await expect(page.getByText(t("bankStatement.certainNone"))).toBeVisible();

  await page.goto(`/zh/seller/orders/${claim.number}`);
  await expect(page.getByText(t("state.deposit_paid")).first()).toBeVisible();
});

test("the same file leads to the same statement, and no file says so, without JavaScript", async ({
  visit,
}) => {
  const { page } = await visit({ locale: "ru", as: "seller", javaScriptEnabled: false });
  const t = say("ru", "payments");
  const file = {
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Date,Credit,Payer\n2026-11-20,12.00,Somebody"),
  };
  const send = page.getByRole("button", { name: t("bankStatement.send") });
  await page.goto("/ru/seller/payments/statements");
  await send.click();
  await expect(page.getByText(say("ru", "errors")("statementNone")).first()).toBeVisible();
  await page.locator("#statement-file").setInputFiles(file);
  await send.click();
  await expect(page).toHaveURL(/\/statements\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(page.url());
  await page.goto("/ru/seller/payments/statements");
  await page.locator("#statement-file").setInputFiles(file);
  await send.click();
  await expect(page).toHaveURL(new RegExp(`${pathname}\\?known=1$`));
});
