import sharp from "sharp";
import { MOST_PHOTOS } from "@/lib/feedback/model/report";
import { formatNumber } from "@/lib/i18n/format";
import { type Goods, nameOfPickupPoint, nameOfProblem, say } from "./messages";
import { expect, type Reader } from "./test";

/** From the search box of any page to the goods, past a filter. */
export async function findGoods({ page, locale }: Reader, words: string, goods: Goods) {
  const t = say(locale, "catalogue");
  const layout = say(locale, "layout");
  const name = goods.names[locale] ?? "";
  await page.getByLabel(layout("search.label")).fill(words);
  await page.getByRole("button", { name: layout("search.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("searchTitle", { q: words }));
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.getByText(t("filter.title"), { exact: true }).click();
  await page.getByLabel(t("filter.moq")).fill(String(goods.moq));
  await page.getByRole("button", { name: t("filter.apply") }).click();
  await expect(page).toHaveURL(new RegExp(`[/?&]moq=${goods.moq}(&|$)`));
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

const addButton = ({ page, locale }: Reader) =>
  page.getByRole("button", { name: say(locale, "checkout")("add.submit") });

/** One carton, where the least is more: the list takes it and says what is missing. */
export async function addTooFew(reader: Reader, { piecesPerCarton }: Goods) {
  const { page, locale } = reader;
  const t = say(locale, "checkout");
  await page.getByRole("textbox", { name: t("add.cartons") }).fill("1");
  await addButton(reader).click();
  await expect(page.getByText(t("add.done", { pieces: piecesPerCarton }))).toBeVisible();
}

/** The proposed quantity, which is the least that may be ordered. */
export async function addToCart(reader: Reader, goods: Goods) {
  const { page, locale } = reader;
  await page.goto(`/${locale}/products/${goods.slug}`);
  await addButton(reader).click();
  const toCart = page.getByRole("link", { name: say(locale, "checkout")("add.open") });
  await expect(toCart).toBeVisible();
}

const lineOf = ({ page }: Reader, goods: Goods) =>
  page.getByRole("listitem").filter({ hasText: goods.itemNo });

/**
 * Too few keep the list from being placed. Between two cartons is refused: both neighbours are offered,
 * and the upper one is taken.
 */
export async function correctInCart(reader: Reader, goods: Goods) {
  const { page, locale } = reader;
  const t = say(locale, "checkout");
  const { moq, piecesPerCarton } = goods;
  const line = lineOf(reader, goods);
  const short = moq - piecesPerCarton;
  await expect(line.getByText(t("problem.shortOfMoq", { short }))).toBeVisible();
  await expect(page.getByText(t("blocked"))).toBeVisible();
  await line.getByText(t("line.inPieces")).click();
  const pieces = line.getByRole("textbox").last();
  await pieces.fill(String(moq + Math.floor(piecesPerCarton / 2)));
  await pieces.press("Enter");
  const offer = (count: number) =>
    line.getByRole("button", { name: t("add.take", { pieces: formatNumber(locale, count) }) });
  await expect(offer(moq)).toBeVisible();
  await offer(moq + piecesPerCarton).click();
  await expect(offer(moq)).toBeHidden();
  await expect(pieces).toHaveValue(String(moq + piecesPerCarton));
  await expect(page.getByText(t("blocked"))).toBeHidden();
}

export async function expectCart(reader: Reader, inCart: readonly Goods[]) {
  for (const goods of inCart) await expect(lineOf(reader, goods)).toBeVisible();
  const t = say(reader.locale, "checkout");
  await expect(reader.page.getByText(t("share"))).toBeVisible();
  await expect(
    reader.page.getByRole("list", { name: t("title") }).getByRole("textbox"),
  ).not.toHaveCount(0);
}

/** On the checkout page; an impatient thumb presses twice. Without a point, the first one offered. */
export async function placeOrder(
  { page, locale }: Reader,
  orders: number,
  { point = "ALA-BAR", isImpatient = false }: { point?: string | null; isImpatient?: boolean } = {},
) {
  const t = say(locale, "checkout");
  const points = point ? { name: nameOfPickupPoint(point, locale) } : {};
  await page.getByRole("radio", points).first().check();
  const place = page.getByRole("button", { name: t("checkout.place", { orders }) });
  if (isImpatient) await place.dblclick();
  else await place.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("done.title", { orders }));
  const follow = page.getByRole("link", { name: t("done.follow") });
  await expect(follow).toHaveCount(orders);
  const links = await follow.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return links.map((href) => href.split("/").at(-1) ?? "");
}

/** Numbers in the list of orders, newest first, one page of it. */
export async function listNumbers({ page, locale }: Reader) {
  await page.goto(`/${locale}/orders?show=all`);
  const links = page.locator(`a[href^="/${locale}/orders/"]`);
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return hrefs.map((href) => href.split("/").at(-1) ?? "");
}

export const openOrder = ({ page, locale }: Reader, number: string) =>
  page.goto(`/${locale}/orders/${number}`);

/** A picture as a phone takes it. */
export const photo = async (name: string, background: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

/** On the order's page: the amount and the day are proposed, the slip is added. */
export async function announceTransfer({ page, locale }: Reader) {
  const t = say(locale, "payments");
  await page.getByLabel(t("announce.slip")).setInputFiles(await photo("slip.jpg", "#f4f1e8"));
  await page.getByRole("button", { name: t("announce.submit") }).click();
  await expect(page.getByText(t("status.claimed"))).toBeVisible();
}

/** The code as the order's page shows it, beside a QR code that is really drawn. */
export async function readPickupCode({ page, locale }: Reader) {
  const qr = page.getByRole("img", { name: say(locale, "logistics")("pickup.qr") });
  await expect(qr).toBeVisible();
  expect((await qr.locator("path").getAttribute("d"))?.length).toBeGreaterThan(500);
  return ((await page.getByText(/^\d{3}\s\d{3}$/).textContent()) ?? "").replace(/\s/g, "");
}

export type Complaint = {
  code: string;
  rating: number;
  pieces: number;
  words: string;
};

/** On the order's page; resolves to the milliseconds it took. */
export async function report({ page, locale }: Reader, goods: Goods, complaint: Complaint) {
  const t = say(locale, "feedback");
  const started = Date.now();
  await page
    .getByRole("link", { name: t("report.linkFor", { name: goods.names[locale] ?? "" }) })
    .click();
  const stars = say(locale, "common")("rating.choice", { value: complaint.rating });
  await page.getByRole("radio", { name: stars }).check();
  await page
    .getByRole("radio", { name: nameOfProblem(complaint.code, locale) })
    .first()
    .check();
  await page.getByLabel(t("report.severity")).selectOption({ label: t("severity.major") });
  await page.getByLabel(t("report.affected")).fill(String(complaint.pieces));
  await page.getByLabel(t("report.outcome")).selectOption({ label: t("outcome.improve") });
  const photos = page.getByLabel(t("report.addPhotos", { count: MOST_PHOTOS }));
  await photos.setInputFiles(await photo("torn.jpg", "#b03a2e"));
  await page.getByLabel(t("report.words")).fill(complaint.words);
  await page.getByRole("button", { name: t("report.send") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("report.thanks") })).toBeVisible();
  return Date.now() - started;
}

/** Whether the photo's real bytes came back. */
export async function expectPhoto({ page }: Reader) {
  const shown = page.locator('img[src^="/api/reports/"]').first();
  await expect(shown).toBeVisible();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  return (await shown.getAttribute("src")) ?? "";
}

/** What the buyer once complained of is asked about, and answered. */
export async function confirmFixed({ page, locale }: Reader, words: string, version: number) {
  const t = say(locale, "feedback");
  await page.goto(`/${locale}/feedback`);
  const card = page.getByRole("article").filter({ hasText: words }).first();
  await expect(card.getByText(t("mine.verifyTitle", { version }))).toBeVisible();
  await card.getByRole("radio", { name: t("verdict.yes"), exact: true }).check();
  await card.getByRole("button", { name: t("mine.verifySend") }).click();
  await expect(card.getByText(t("mine.said", { verdict: t("verdict.yes") }))).toBeVisible();
}
