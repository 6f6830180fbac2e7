import { MOST_PHOTOS } from "@/lib/feedback/model/report";
import { expectPhoto, photo } from "./support/buyer";
import { keptWorld } from "./support/kept-world";
import { say } from "./support/messages";
import { expect, test, viewports } from "./support/test";

const database = keptWorld();

const OURS = `(select m."companyId" from "Member" m join "User" u on u.id = m."userId" where u.email = 'buyer@karavan.test')`;
const phone = {
  locale: "ru",
  as: "buyer",
  viewport: viewports.phone,
  javaScriptEnabled: false,
} as const;

test("without JavaScript: a newer version is taken for an order that is not made yet", async ({
  visit,
}) => {
  const note = "Ручка держится крепче";
  const { number, productId } = await database.row(
    `select o.number, l."productId" from "Order" o join "OrderLine" l on l."orderId" = o.id
     where o."buyerCompanyId" = ${OURS} and o.status = 'placed' and l.reserved = 0 and l."productVersion" = 1 limit 1`,
  );
  await database.row(
    `with newer as (update "Product" set "versionNumber" = 2 where id = $1 returning id)
     insert into "ProductVersion" ("productId", number, note) select id, 2, jsonb_build_object('ru', $2::text) from newer returning number`,
    [productId, note],
  );
  const { page } = await visit(phone);
  const t = say("ru", "orders");
  await page.goto(`/ru/orders/${number}`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText(t("newer.lead", { number: 1 }))).toBeVisible();
  await page.getByRole("button", { name: t("newer.take", { number: 2 }) }).click();
  await expect(page.getByText(t("event.VERSION_TAKEN"))).toBeVisible();
  await expect(page.getByText(note)).toBeHidden();
});

test("without JavaScript: not fixed needs a photo, and without one the words stay", async ({
  visit,
}) => {
  await database.rows(
    `update "Issue" set status = 'version_out' where status = 'verified' and code = 'DUR-SHED'`,
  );
  const { page } = await visit(phone);
  const t = say("ru", "feedback");
  const words = "Ворс снова лезет";
  const sends = page.getByRole("button", { name: t("mine.verifySend") });
  await page.goto("/ru/feedback");
  await page.getByRole("radio", { name: t("verdict.no"), exact: true }).check();
  await page.getByLabel(t("mine.verifyNote")).fill(words);
  await sends.click();
  await expect(page.getByText(say("ru", "errors")("photoNeeded")).first()).toBeVisible();
  await expect(page.getByLabel(t("mine.verifyNote"))).toHaveValue(words);
  await expect(page.getByRole("radio", { name: t("verdict.no"), exact: true })).toBeChecked();
  await page
    .getByLabel(t("report.addPhotos", { count: MOST_PHOTOS }))
    .setInputFiles(await photo("brush.jpg", "#b03a2e"));
  await sends.click();
  await expect(page.getByText(t("mine.said", { verdict: t("verdict.no") }))).toBeVisible();
  await expectPhoto({ page, locale: "ru" });
});
