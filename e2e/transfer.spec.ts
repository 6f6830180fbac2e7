import { readXlsx } from "hucre/xlsx";
import { formatMoney } from "@/lib/i18n/format";
import { parseFen } from "@/lib/money/model";
import * as buyer from "./support/buyer";
import { openDatabase } from "./support/database";
import { goods, say } from "./support/messages";
import * as seller from "./support/seller";
import { expect, type Reader, test, viewports } from "./support/test";

const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

/** What the books of an order's two companies say of its deposit and of what is left. */
async function readBooks(number: string) {
  const database = await openDatabase();
  const row = await database.row(
    `select s.id as "sellerId", s.name as seller, b.id as "buyerId", b.name as buyer,
       (select i."confirmedFen" from "Instalment" i where i."orderId" = o.id and i.kind = 'deposit') as deposit,
       (select sum(e."amountFen") from "LedgerEntry" e where e."buyerCompanyId" = b.id and e."sellerCompanyId" = s.id
          and e.account in ('receivable', 'credit')) as balance
     from "Order" o join "Company" s on s.id = o."sellerCompanyId" join "Company" b on b.id = o."buyerCompanyId"
     where o.number = $1`,
    [number],
  );
  await database.close();
  const { sellerId = "", seller = "", buyerId = "", deposit = "", balance = "" } = row;
  return {
    sellerId,
    seller,
    buyerId,
    buyerName: row.buyer ?? "",
    deposit: BigInt(deposit),
    balance: BigInt(balance),
  };
}

/** The statement that is open says them on screen and in its file, in the row of the order's payment. */
async function expectStatement(
  { page, locale }: Reader,
  number: string,
  { deposit, balance }: { deposit: bigint; balance: bigint },
) {
  const t = say(locale, "ledger");
  const paid = page.getByRole("row").filter({ hasText: number }).last();
  await expect(paid).toContainText(t("kind.payment"));
  await expect(paid).toContainText(formatMoney(locale, deposit));
  await expect(paid.locator("[data-fen]")).toHaveText(formatMoney(locale, balance));
  const link = page.getByRole("link", { name: t("download", { format: "XLSX" }) });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  const { sheets } = await readXlsx(await file.body());
  const last = sheets[0]?.rows.findLast((cells) => cells.includes(number)) ?? [];
  expect(last.slice(3).map(fenOf)).toEqual([null, deposit, balance]);
}

/** Empty cells are no amount. */
const fenOf = (cell: unknown) => parseFen(String(cell ?? ""));

test("a deposit by transfer with a slip, announced in Uzbek on a phone, confirmed in Chinese", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const phone = await visit({ locale: "uz", as: "otherBuyer", viewport: viewports.phone });
  await buyer.addToCart(phone, goods("CB-1021"));
  await phone.page.goto("/uz/checkout");
  const [number = ""] = await buyer.placeOrder(phone, 1, { point: null });

  const desk = await visit({ locale: "zh", as: "seller", viewport: viewports.desk });
  await seller.expectInInbox(desk, number);
  await seller.accept(desk, day(20));

  await buyer.openOrder(phone, number);
  const pay = say("uz", "payments");
  await buyer.announceTransfer(phone);

  await desk.page.goto("/zh/seller/payments");
  const card = desk.page.locator("section, article").filter({ hasText: number }).last();
  const slip = card.getByRole("link", { name: say("zh", "payments")("slip") });
  const answer = await desk.page.request.get((await slip.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("image/webp");
  await desk.page.goto(`/zh/seller/orders/${number}`);
  await seller.confirmTransfer(desk);

  await buyer.openOrder(phone, number);
  await expect(phone.page.getByText(pay("state.deposit_paid"))).toBeVisible();

  const books = await readBooks(number);
  await phone.page.goto("/uz/money");
  await phone.page.getByRole("link", { name: books.seller, exact: true }).click();
  await expect(phone.page).toHaveURL(`/uz/money/${books.sellerId}`);
  await expectStatement(phone, number, books);

  await desk.page.goto(`/zh/seller/buyers/${books.buyerId}/statement`);
  await expect(desk.page.getByRole("heading", { level: 1 })).toContainText(books.buyerName);
  await expectStatement(desk, number, books);
});
