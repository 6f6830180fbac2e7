import type { BrowserContext } from "@playwright/test";
import { languageTags, localeNames, locales } from "@/lib/i18n/locales";
import * as buyer from "./support/buyer";
import { goods, say } from "./support/messages";
import { listPages, walk } from "./support/pages";
import { expect, type Reader, test, viewports } from "./support/test";

const namespaces =
  "catalogue|checkout|common|countries|errors|feedback|home|identity|layout|logistics|orders|payments|platform";
/** "orders.next.closed" where words should stand, or a hole that nothing filled. */
const rawKey = new RegExp(`\\b(?:${namespaces})\\.[a-z]\\w*(?:\\.\\w+)*|\\{\\w+\\}`);

/** What is read out, and how wide the page stands. */
const reading = () => {
  const spoken = [...document.querySelectorAll("[aria-label],[placeholder],[alt],[title]")].map(
    (element) =>
      ["aria-label", "placeholder", "alt", "title"].map((name) => element.getAttribute(name) ?? ""),
  );
  return {
    lang: document.documentElement.lang,
    width: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
    spoken: [document.title, ...spoken.flat()].join("\n"),
  };
};

/** What is wrong with a page in any language. */
async function faults({ page, locale }: Reader): Promise<string[]> {
  const { lang, width, view, spoken } = await page.evaluate(reading);
  const text = await page.locator("body").innerText();
  const key = rawKey.exec(`${text}\n${spoken}`)?.[0];
  return [
    lang === languageTags[locale] ? "" : `lang is ${lang}`,
    width > view ? `${width} px wide` : "",
    key ? `shows ${key}` : "",
    text.trim() ? "" : "empty",
  ].filter(Boolean);
}

/** Every request that goes anywhere but to us, and every complaint of the browser. */
function listen(context: BrowserContext, origin: string, heard: string[]) {
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) heard.push(`asks ${url.origin}`);
  });
  context.on("weberror", (error) => heard.push(error.error().message));
}

/** A trace of so many pages costs more than the pages. */
test.use({ trace: "off" });

test("every page fits a phone and speaks all eight languages", async ({ visit, baseURL }) => {
  test.setTimeout(600_000);
  const found: string[] = [];
  const heard: string[] = [];
  const listening = new Set<BrowserContext>();
  const view = { locales, viewport: viewports.phone };
  await walk(visit, await listPages(visit), view, async (reader, path) => {
    const { page, locale } = reader;
    if (!listening.has(page.context())) {
      listening.add(page.context());
      listen(page.context(), baseURL ?? "", heard);
      await page.reload();
    }
    const wrong = [...(await faults(reader)), ...heard.splice(0)];
    found.push(...wrong.map((fault) => `/${locale}${path}: ${fault}`));
  });
  expect(found).toEqual([]);
});

test("the language switch keeps page, filters and cart, and is remembered", async ({ visit }) => {
  const reader = await visit({ locale: "ru", viewport: viewports.phone });
  const { page } = reader;
  const sponge = goods("CB-1021");
  await buyer.addToCart(reader, sponge);
  await page.goto("/ru/catalogue?q=спонж&moq=1000");
  const before = page.url();
  expect(before).toContain("moq=1000");
  await page
    .locator("summary")
    .filter({ hasText: say("ru", "layout")("language") })
    .click();
  await page.getByRole("link", { name: localeNames.kk }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "kk");
  expect(page.url()).toBe(before.replace("/ru/", "/kk/"));
  await expect(page.getByRole("link", { name: sponge.names.kk ?? "" })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL("/kk");
  await page.goto("/kk/cart");
  await expect(page.getByText(sponge.names.kk ?? "").first()).toBeVisible();
});
