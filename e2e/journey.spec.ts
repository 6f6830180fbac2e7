import * as buyer from "./support/buyer";
import { goods, say } from "./support/messages";
import * as operator from "./support/operator";
import * as seller from "./support/seller";
import { expect, type Reader, signIn, test, viewports } from "./support/test";

const sponge = goods("CB-1021");
const puff = goods("CB-1014");
const boxes = goods("DN-1077");

const complaint = { code: "DUR-TEAR", rating: 2, pieces: 40, words: "Рвётся после третьей стирки" };
const improvement = {
  contain: "已停止发货,库存逐箱检查",
  cause: "发泡密度太低",
  fix: "密度提高到一倍,每箱抽检十个",
  noteZh: "海绵密度提高,耐撕裂",
  noteRu: "Плотность выше, не рвётся",
};

const serial = () => Date.now() % 1_000_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Crew = { buyer: Reader; seller: Reader; operator: Reader; clerk: Reader };

const sees = (
  reader: Reader,
  words: Parameters<ReturnType<typeof say<"orders">>>[0] & `${"next" | "event"}.${string}`,
) => expect(reader.page.getByText(say(reader.locale, "orders")(words)).first());

/** Somebody else's click reaches the buyer's open page within five seconds, without a reload. */
async function live(crew: Crew, step: Parameters<typeof sees>[1], act: () => Promise<unknown>) {
  const { page } = crew.buyer;
  await page.evaluate(() => {
    document.body.dataset.opened = "once";
  });
  await act();
  await sees(crew.buyer, step).toBeVisible({ timeout: 5_000 });
  expect(await page.evaluate(() => document.body.dataset.opened)).toBe("once");
}

/** From the seller's answer to goods that lie in the yard, all paid. */
async function makeAndPay(crew: Crew, number: string, isFirst: boolean) {
  await buyer.openOrder(crew.buyer, number);
  await sees(crew.buyer, "next.sellerAnswers").toBeVisible();
  await seller.expectInInbox(crew.seller, number);
  await live(crew, "next.buyerPaysDeposit", () => seller.accept(crew.seller, inDays(20)));
  await buyer.announceTransfer(crew.buyer);
  await live(crew, "next.sellerStarts", () => seller.confirmTransfer(crew.seller));
  await live(crew, "next.sellerMakes", () => seller.startProduction(crew.seller));
  await live(crew, "next.buyerPaysBalance", () =>
    isFirst ? seller.markReadyInTwo(crew.seller) : seller.markReady(crew.seller),
  );
  await buyer.announceTransfer(crew.buyer);
  await live(crew, "next.sellerHandsOver", () => seller.confirmTransfer(crew.seller));
  await live(crew, "next.operatorLoads", () => seller.handOver(crew.seller));
}

/** From the yard to the buyer's hands. */
async function carry(crew: Crew, number: string, counted: readonly operator.Counted[]) {
  const container = operator.containerNumber(serial());
  await operator.openContainer(crew.operator, container, "YW-ALA-R");
  await operator.load(crew.operator, number);
  await live(crew, "event.CONTAINER_LOADED", () =>
    operator.closeContainer(crew.operator, `YW${container.slice(-6)}`),
  );
  const recorded = await operator.travel(crew.operator);
  const names = say(crew.buyer.locale, "orders");
  for (const code of recorded) {
    const milestone = crew.buyer.page
      .getByRole("listitem")
      .filter({ hasText: names(`event.${code}`) });
    await expect(milestone.first()).toBeVisible({ timeout: 5_000 });
  }
  await sees(crew.buyer, "next.operatorCarries").toBeVisible();
  await live(crew, "next.buyerCollects", () => operator.arrive(crew.operator));
  const code = await buyer.readPickupCode(crew.buyer);
  await live(crew, "next.buyerReports", () => operator.handOut(crew.clerk, number, code, counted));
}

async function expectHidden(stranger: Reader, number: string, secrets: readonly string[]) {
  const { page, locale } = stranger;
  for (const path of [
    `/${locale}/orders/${number}`,
    `/${locale}/orders/${number}/report`,
    ...secrets,
  ]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text()).not.toContain(complaint.words);
  }
  await page.goto(`/${locale}/orders/${number}`);
  const title = say(locale, "layout")("notFound.title");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function expectHiddenFromSeller(stranger: Reader, number: string) {
  const { page, locale } = stranger;
  const order = await page.request.get(`/${locale}/seller/orders/${number}`);
  expect(order.status()).toBe(404);
  for (const path of [
    "orders",
    "orders?tab=placed",
    "orders?tab=ended",
    "payments",
    "feedback?tab=due",
  ]) {
    await page.goto(`/${locale}/seller/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(number)).toHaveCount(0);
    await expect(page.getByText(sponge.names[locale] ?? "")).toHaveCount(0);
  }
}

/** A visitor's finds become a cart of three lines. */
async function shop(phone: Reader) {
  await phone.page.goto("/ru");
  await buyer.findGoods(phone, "спонж", sponge);
  await buyer.addTooFew(phone, sponge);
  await buyer.addToCart(phone, puff);
  await buyer.addToCart(phone, boxes);
  await phone.page.goto("/ru/cart");
  await buyer.expectCart(phone, [sponge, puff, boxes]);
  await buyer.correctInCart(phone, sponge);
}

/** Two sellers, two orders, however often the button is pressed; the number of the one with the sponges. */
async function orderOnce(phone: Reader, archive: Reader): Promise<string> {
  const t = say(phone.locale, "checkout");
  await phone.page.getByRole("link", { name: t("go") }).click();
  await signIn(phone, "buyer");
  await expect(phone.page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.title"));
  for (const { itemNo } of [sponge, puff, boxes])
    await expect(phone.page.getByText(itemNo).first()).toBeVisible();
  const before = await buyer.listNumbers(archive);
  const placed = await buyer.placeOrder(phone, 2, { isImpatient: true });
  const fresh = (await buyer.listNumbers(archive)).filter((one) => !before.includes(one));
  expect(fresh.sort()).toEqual([...placed].sort());
  await phone.page.goto("/ru/checkout");
  await expect(phone.page.getByText(t("done.recent"))).toBeVisible();
  const ours: string[] = [];
  for (const number of placed) {
    await buyer.openOrder(phone, number);
    if ((await phone.page.getByText(sponge.itemNo).count()) > 0) ours.push(number);
  }
  expect(ours).toHaveLength(1);
  return ours[0] ?? "";
}

/** The buyer reads every step of the seller, and the product's page says what became better. */
async function readImprovement({ page }: Reader) {
  await page.goto("/ru/feedback");
  const card = page.getByRole("article").filter({ hasText: complaint.words });
  const { contain, cause, fix, noteRu } = improvement;
  for (const words of [contain, cause, fix, noteRu])
    await expect(card.getByText(words)).toBeVisible();
  await page.goto(`/ru/products/${sponge.slug}`);
  const version = say("ru", "catalogue")("product.version", { number: 2 });
  await expect(page.getByText(version).first()).toBeVisible();
  await expect(page.getByText(noteRu)).toBeVisible();
}

async function orderImproved(crew: Crew) {
  await buyer.addToCart(crew.buyer, sponge);
  await crew.buyer.page.goto("/ru/checkout");
  const [number = ""] = await buyer.placeOrder(crew.buyer, 1);
  await makeAndPay(crew, number, false);
  await carry(crew, number, [{ goods: sponge, cartons: 2 }]);
  await buyer.confirmFixed(crew.buyer, complaint.words, 2);
  const { page } = crew.seller;
  await page.goto("/zh/seller/feedback?tab=out");
  const row = page.getByRole("row").filter({ hasText: sponge.names.zh ?? "" });
  await row.getByRole("link").click();
  const verdict = say("zh", "feedback")("verdict.yes");
  await expect(page.getByText(verdict, { exact: true })).toBeVisible();
}

test("browse, order, make, carry, collect, tell, improve", async ({ visit }) => {
  test.setTimeout(300_000);
  const phone = await visit({ locale: "ru", viewport: viewports.phone });
  const crew: Crew = {
    buyer: phone,
    seller: await visit({ locale: "zh", as: "seller" }),
    operator: await visit({ locale: "zh", as: "operator" }),
    clerk: await visit({ locale: "ru", as: "clerk", viewport: viewports.phone }),
  };
  await test.step("a visitor finds goods and fills a cart", () => shop(phone));
  const number = await test.step("signs in, keeps the cart, and orders once", async () =>
    orderOnce(phone, await visit({ locale: "ru", as: "buyer" })));
  await test.step("it is made and paid for, and the buyer's page follows", () =>
    makeAndPay(crew, number, true));
  await test.step("it travels and is collected", () =>
    carry(crew, number, [
      { goods: sponge, cartons: 3 },
      { goods: puff, cartons: 2 },
    ]));
  const photo = await test.step("the buyer reports a problem in half a minute", async () => {
    expect(await buyer.report(phone, sponge, complaint)).toBeLessThan(30_000);
    return buyer.expectPhoto(phone);
  });
  await test.step("the seller improves the product", async () => {
    await seller.improve(crew.seller, complaint.code, sponge.names.zh ?? "", improvement);
    await expect(crew.seller.page.getByText(complaint.words)).toBeVisible();
    await buyer.expectPhoto(crew.seller);
  });
  await test.step("the buyer sees every step", () => readImprovement(phone));
  await test.step("the improved product is collected and confirmed", () => orderImproved(crew));
  await test.step("nobody else has seen any of it", async () => {
    const otherBuyer = await visit({ locale: "uz", as: "otherBuyer" });
    await expectHidden(otherBuyer, number, [photo]);
    expect(await buyer.listNumbers(otherBuyer)).not.toContain(number);
    const otherSeller = await visit({ locale: "zh", as: "otherSeller" });
    await expectHidden(otherSeller, number, [photo]);
    await expectHiddenFromSeller(otherSeller, number);
  });
});
