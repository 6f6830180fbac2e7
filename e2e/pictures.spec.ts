import sharp from "sharp";
import { type Database, keepWorld, openDatabase, restoreWorld } from "./support/database";
import { say } from "./support/messages";
import { expect, type Reader, test, viewports } from "./support/test";

test.describe.configure({ mode: "serial" });

let database: Database;
let draft = { id: "", slug: "" };

test.beforeAll(async () => {
  database = await openDatabase();
  await keepWorld(database);
  const { id = "", slug = "" } = await database.row(
    `update "Product" set "sellerId" = (select m."companyId" from "Member" m join "User" u on u.id = m."userId"
       where u.email = 'seller@karavan.test') where status = 'draft' returning id, slug`,
  );
  draft = { id, slug };
});
test.afterAll(async () => {
  await restoreWorld(database);
  await database.close();
});

async function picture(name: string, background: string) {
  const drawn = sharp({ create: { width: 1200, height: 900, channels: 3, background } });
  return { name, mimeType: "image/png", buffer: await drawn.png().toBuffer() };
}

const listed = ({ page }: Reader) => page.locator("[data-picture]");
const idsOf = (reader: Reader) =>
  listed(reader).evaluateAll((all) => all.map((one) => one.getAttribute("data-picture")));

/** As a hand would let it fall beside the tile. */
async function dropOnPage({ page }: Reader, { name, buffer }: { name: string; buffer: Buffer }) {
  const content = buffer.toString("base64");
  const data = await page.evaluateHandle(
    ([base64 = "", fileName = ""]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName, { type: "image/png" }));
      return transfer;
    },
    [content, name],
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer: data });
}

test("pictures of a draft go up, get their order and words", async ({ visit }) => {
  const seller = await visit({ locale: "zh", as: "seller" });
  const { page } = seller;
  const t = say("zh", "catalogue");
  const faults = say("zh", "errors");
  await page.goto(`/zh/seller/products/${draft.id}`);

  const bad = { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>") };
  await page
    .getByLabel(t("pictureUpload.add"))
    .setInputFiles([await picture("red.png", "#c00"), bad, await picture("green.png", "#0a0")]);
  await expect(listed(seller)).toHaveCount(2);
  const refused = page.getByRole("listitem").filter({ hasText: "page.jpg" });
  await expect(refused).toContainText(faults("pictureKind", { name: "" }).trim());
  await refused.getByRole("button", { name: t("pictureUpload.dismiss") }).click();

  await dropOnPage(seller, await picture("green.png", "#0a0"));
  await dropOnPage(seller, await picture("blue.png", "#00c"));
  await expect(listed(seller)).toHaveCount(3);

  const [first, second, third] = await idsOf(seller);
  await page
    .getByRole("button", { name: `${t("product.picture", { current: 3, total: 3 })}:` })
    .press("Home");
  await expect.poll(() => idsOf(seller)).toEqual([third, first, second]);

  await listed(seller).first().getByText(t("manage.describe")).click();
  await listed(seller).first().getByLabel("Русский").fill("Синяя коробка");
  await listed(seller)
    .first()
    .getByRole("button", { name: say("zh", "common")("actions.save") })
    .click();
  await expect(listed(seller).first().getByRole("img", { name: "Синяя коробка" })).toBeVisible();
});

test("a draft's pictures are seen by its seller alone, and sent by nobody else", async ({
  visit,
}) => {
  const { buffer: data } = await picture("red.png", "#c00");
  const origin = "http://localhost:3199";
  const send = async ({ page }: Reader, headers: object) => {
    const answer = await page.request.post(`/api/products/${draft.id}/pictures?locale=ru`, {
      data,
      headers: { "content-type": "image/png", ...headers },
    });
    return answer.status();
  };
  const seller = await visit({ locale: "ru", as: "seller" });
  expect(await send(seller, {})).toBe(403);
  expect(await send(seller, { origin: "http://elsewhere.test" })).toBe(403);
  expect(await send(seller, { origin })).toBe(204);
  const rival = await visit({ locale: "ru", as: "otherSeller" });
  const guest = await visit({ locale: "ru" });
  expect(await send(rival, { origin })).toBe(404);
  expect(await send(guest, { origin })).toBe(401);
  const { id } = await database.row(`select id from "Picture" where "productId" = $1 limit 1`, [
    draft.id,
  ]);
  const see = async ({ page }: Reader) =>
    (await page.request.get(`/api/products/${draft.id}/pictures/${id}?size=card`)).status();
  expect([await see(seller), await see(rival), await see(guest)]).toEqual([200, 404, 404]);
});

test("on a phone: a grip is dragged, a picture is sent again, and all are seen once on sale", async ({
  visit,
}) => {
  const seller = await visit({ locale: "ru", as: "seller", viewport: viewports.phone });
  const { page } = seller;
  const t = say("ru", "catalogue");
  await page.goto(`/ru/seller/products/${draft.id}`);
  await expect(listed(seller)).toHaveCount(3);
  const [first, second, third] = await idsOf(seller);
  const grip = listed(seller).first().getByRole("button", { name: /:/ }).last();
  await grip.hover();
  const target = await listed(seller).nth(1).boundingBox();
  const from = await grip.boundingBox();
  if (!(target && from)) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => idsOf(seller)).toEqual([second, first, third]);

  const door = "**/api/products/*/pictures?*";
  await page.route(door, (route) => route.abort());
  await page
    .getByLabel(t("pictureUpload.add"))
    .setInputFiles(await picture(`${"очень ".repeat(20)}длинное имя.png`, "#fff"));
  await expect(page.getByText(t("pictureUpload.lost"))).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(viewports.phone.width);
  await page.unroute(door);
  await page.getByRole("button", { name: t("pictureUpload.retry") }).click();
  await expect(listed(seller)).toHaveCount(4);
  await page.getByRole("button", { name: t("manage.step.publish") }).click();
  await expect(page.getByText(t("manage.note.published"))).toBeVisible();
  const guest = await visit({ locale: "ru", viewport: viewports.phone });
  await guest.page.goto(`/ru/products/${draft.slug}`);
  const shown = guest.page.getByRole("img", { name: "Синяя коробка" }).first();
  const address = (await shown.getAttribute("src")) ?? "";
  expect(address).toMatch(/^\/api\/files\/[0-9a-f]{64}\.webp$/);
  expect((await guest.page.request.get(address)).status()).toBe(200);
});
