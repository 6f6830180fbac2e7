import { nameOfProblem, say } from "./messages";
import { expect, type Reader } from "./test";

/** The new order asks for an answer, and is the newest of the new ones. */
export async function expectInInbox({ page, locale }: Reader, number: string) {
  const t = say(locale, "orders");
  await page.goto(`/${locale}/seller/orders`);
  await expect(page.getByRole("row").filter({ hasText: number })).toContainText(t("need.answer"));
  await page.getByRole("link", { name: t("inbox.placed") }).click();
  await expect(page.getByRole("row").nth(1)).toContainText(number);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("order", { number }));
}

const press = ({ page }: Reader, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

/** With a day of the seller's own. */
export async function accept(reader: Reader, readyOn: string) {
  const t = say(reader.locale, "orders");
  await reader.page.getByLabel(t("accept.readyOn")).fill(readyOn);
  await press(reader, t("accept.submit"));
}

export async function confirmTransfer(reader: Reader) {
  const t = say(reader.locale, "payments");
  await reader.page.getByRole("radio", { name: t("decide.full"), exact: true }).check();
  await press(reader, t("decide.submit"));
  await expect(reader.page.getByText(t("status.confirmed"), { exact: true }).first()).toBeVisible();
}

export const startProduction = (reader: Reader) =>
  press(reader, say(reader.locale, "orders")("start.submit"));

/** One carton of the first line, then all the rest. */
export async function markReadyInTwo(reader: Reader) {
  const t = say(reader.locale, "orders");
  const fields = reader.page.locator("form#ready").getByRole("textbox");
  const open = await fields.first().inputValue();
  for (const field of await fields.all()) await field.fill("0");
  await fields.first().fill("1");
  await press(reader, t("ready.submit"));
  await expect(fields.first()).toHaveValue(String(Number(open) - 1));
  await markReady(reader);
}

export const markReady = (reader: Reader) =>
  press(reader, say(reader.locale, "orders")("ready.submit"));

export const handOver = (reader: Reader) =>
  press(reader, say(reader.locale, "logistics")("handOver.submit"));

/** What a seller wrote to those who reported. */
export type Improvement = {
  contain: string;
  cause: string;
  fix: string;
  noteZh: string;
  noteRu: string;
};

async function takeStep(
  { page, locale }: Reader,
  kind: "contain" | "cause" | "fix",
  words: string,
) {
  const t = say(locale, "feedback");
  const step = page
    .getByRole("group")
    .filter({ hasText: t(`issue.kind.${kind}`) })
    .last();
  if (kind === "cause") await step.getByRole("radio", { name: t("cause.material") }).check();
  await step.getByLabel(t("issue.note")).fill(words);
  await step.getByRole("button", { name: t("issue.send") }).click();
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
}

/** From the inbox of problems to a new version on sale. */
export async function improve(
  reader: Reader,
  code: string,
  productName: string,
  said: Improvement,
) {
  const { page, locale } = reader;
  const t = say(locale, "feedback");
  await page.goto(`/${locale}/seller/feedback?tab=due`);
  const row = page.getByRole("row").filter({ hasText: productName });
  await row
    .getByRole("link")
    .filter({ hasText: nameOfProblem(code, locale) })
    .click();
  await expect(page.getByText(t("status.seen")).first()).toBeVisible();
  await takeStep(reader, "contain", said.contain);
  await takeStep(reader, "cause", said.cause);
  await takeStep(reader, "fix", said.fix);
  await page.getByText(t("issue.versionTitle")).click();
  await page.getByLabel(t("issue.noteIn", { language: "中文" })).fill(said.noteZh);
  await page.getByLabel(t("issue.noteIn", { language: "Русский" })).fill(said.noteRu);
  await page.getByRole("button", { name: t("issue.publish", { version: 2 }) }).click();
  await expect(page.getByText(t("status.version_out")).first()).toBeVisible();
}
