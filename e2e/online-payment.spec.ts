import AxeBuilder from "@axe-core/playwright";
import { type Database, keepWorld, openDatabase, restoreWorld } from "./support/database";
import { say } from "./support/messages";
import { expect, type Reader, test, viewports } from "./support/test";

/** Must equal scripts/e2e-server.ts. */
const STRIPE = "http://127.0.0.1:3198";
const CARD = "4242 4242 4242 4242";

let database: Database;
test.beforeEach(async () => {
  database = await openDatabase();
  await keepWorld(database);
});
/** The demo has few orders to be paid, so each test gives back what it paid. */
test.afterEach(async () => {
  await order("forgetFaults");
  await restoreWorld(database);
  await database.close();
});

/** To the local Stripe itself. */
const order = (name: string, body = {}) =>
  fetch(`${STRIPE}/_control/${name}`, { method: "POST", body: JSON.stringify(body) });

type Due = { number: string; fen: bigint; id: string };

/** A part of an order between the demo's buyer and seller that is the next to be paid. */
async function findDue(kind: "deposit" | "balance"): Promise<Due> {
  const {
    number = "",
    fen = "0",
    id = "",
  } = await database.row(
    `select o.number, i.id, (i."amountFen" + i."adjustedFen" - i."confirmedFen")::text as fen
     from "Order" o join "Instalment" i on i."orderId" = o.id and i.kind = $1
     join "Member" b on b."companyId" = o."buyerCompanyId" join "User" u on u.id = b."userId"
     join "Member" s on s."companyId" = o."sellerCompanyId" join "User" v on v.id = s."userId"
     where u.email = 'buyer@karavan.test' and v.email = 'seller@karavan.test'
       and o.status in ('confirmed', 'in_production', 'ready')
       and i."confirmedFen" < i."amountFen" + i."adjustedFen"
       and not exists (select 1 from "OnlinePayment" p where p."instalmentId" = i.id)
       and ($1 = 'deposit' or not exists (select 1 from "Instalment" d
         where d."orderId" = o.id and d.kind = 'deposit' and d."confirmedFen" < d."amountFen" + d."adjustedFen"))
     order by o.id limit 1`,
    [kind],
  );
  return { number, fen: BigInt(fen), id };
}

async function goToPay({ page, locale }: Reader, { number }: Due, way: "card" | "alipay") {
  const t = say(locale, "payments");
  await page.goto(`/${locale}/orders/${number}`);
  const form = page.locator("form#pay-online-form");
  await form.getByRole("radio", { name: t(`online.way.${way}`) }).check();
  await form.getByRole("button").click();
}

async function payByCard({ page }: Reader) {
  await page.waitForURL(`${STRIPE}/c/pay/**`);
  await page.locator('input[name="number"]').fill(CARD);
  await page.locator('input[name="expiry"]').fill("12/34");
  await page.locator('input[name="cvc"]').fill("123");
  await page.locator("form button").first().click();
}

const paidHeading = ({ page, locale }: Reader) =>
  page.getByText(say(locale, "payments")("online.page.paidText"));

async function expectSound({ page }: Reader) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id }) => id)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

const confirmed = async ({ id }: Due) =>
  (await database.row(`select "confirmedFen"::text as fen from "Instalment" where id = $1`, [id]))
    .fen;

test("a deposit is paid by card on a phone", async ({ visit }) => {
  const buyer = await visit({ locale: "ru", as: "buyer", viewport: viewports.phone });
  const due = await findDue("deposit");
  await goToPay(buyer, due, "card");
  await payByCard(buyer);
  await expect(paidHeading(buyer)).toBeVisible({ timeout: 30_000 });
  await expectSound(buyer);
  await buyer.page.goto(`/ru/orders/${due.number}`);
  await expectSound(buyer);
});

test("an answer that is lost says so, and is made good within the minute", async ({ visit }) => {
  test.setTimeout(180_000);
  const buyer = await visit({ locale: "ru", as: "buyer", viewport: viewports.phone });
  const t = say("ru", "payments");
  const due = await findDue("balance");
  await order("fault", { kind: "drop", times: 2, on: "POST /v1/checkout/sessions" });
  await goToPay(buyer, due, "card");
  await expect(buyer.page.getByText(t("online.page.checking"))).toBeVisible();
  const lost = Date.now();
  await expectSound(buyer);
  const go = buyer.page.getByRole("link", { name: t("online.page.go") });
  await expect(go).toBeVisible({ timeout: 75_000 });
  expect(Date.now() - lost).toBeLessThan(61_000);
  test.info().annotations.push({ type: "made good after ms", description: `${Date.now() - lost}` });
  await go.click();
  await payByCard(buyer);
  await expect(paidHeading(buyer)).toBeVisible({ timeout: 30_000 });
});

test("a balance is paid by Alipay, and a part of it sent back by the seller", async ({ visit }) => {
  const buyer = await visit({ locale: "zh", as: "buyer" });
  const due = await findDue("balance");
  await goToPay(buyer, due, "alipay");
  await buyer.page.waitForURL(`${STRIPE}/c/pay/**`);
  await buyer.page.locator("form button").first().click();
  await buyer.page.locator("form button").first().click();
  await expect(paidHeading(buyer)).toBeVisible({ timeout: 30_000 });

  const seller = await visit({ locale: "zh", as: "seller" });
  const t = say("zh", "payments");
  await seller.page.goto(`/zh/seller/orders/${due.number}`);
  const details = seller.page.locator("details").filter({ hasText: t("online.refund.reason") });
  await details.first().locator("summary").click();
  const form = details.first().locator('form[id^="refund-"]');
  await form.getByLabel(t("online.refund.amount")).fill("12.50");
  await form.getByLabel(t("online.refund.reason")).fill("少发一箱");
  await form.getByLabel(t("online.refund.offOrder")).check();
  await form.getByRole("button", { name: t("online.refund.submit") }).click();
  await expect(
    seller.page.getByText(new RegExp(`${t("online.refund.done")}.*12.50`)),
  ).toBeVisible();
  expect(await confirmed(due)).toBe(String(due.fen - 1_250n));
  await expectSound(seller);
  await seller.page.goto("/zh/seller/payments?show=online");
  await expect(seller.page.getByText(due.number).first()).toBeVisible();
});

test("without scripts the page finds out by itself", async ({ visit }) => {
  const options = { javaScriptEnabled: false, viewport: viewports.phone };
  const buyer = await visit({ locale: "ru", as: "buyer", ...options });
  const due = await findDue("balance");
  await goToPay(buyer, due, "card");
  await payByCard(buyer);
  await expect(paidHeading(buyer)).toBeVisible({ timeout: 30_000 });
});
