import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { listPages, walk } from "./support/pages";
import { expect, type Reader, test, viewports } from "./support/test";

const namespaces =
  "batches|catalogue|checkout|common|countries|documents|errors|feedback|home|identity|layout|ledger|logistics|orders|payments|platform";
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
  const [text = ""] = await page.locator("body").allInnerTexts();
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

const grave = new Set(["serious", "critical"]);

async function axe(page: Page): Promise<string[]> {
  // One document without frames needs no second tab to collect its results.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact && grave.has(impact))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(" ")}`));
}

/** A trader's dark desk screen, of the page that stands on the phone. */
async function axeAtDesk(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(viewports.desk);
  const found = await axe(page);
  await page.setViewportSize(viewports.phone);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** By turns: one page in Russian on a light phone, the next in Chinese on a dark desk. */
async function accessibility(locale: Locale, isPhone: boolean, page: Page): Promise<string[]> {
  if (locale === "ru" && isPhone) return axe(page);
  return locale === "zh" && !isPhone ? axeAtDesk(page) : [];
}

function turn(seen: string[], path: string): boolean {
  if (!seen.includes(path)) seen.push(path);
  return seen.indexOf(path) % 2 === 0;
}

/** A trace of so many pages costs more than the pages. */
test.use({ trace: "off" });

test("every page fits a phone, speaks eight languages and has no grave axe finding", async ({
  visit,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  const seen: string[] = [];
  const heardBy = new Map<BrowserContext, string[]>();
  await walk(visit, await listPages(visit), async (reader, path) => {
    const { page, locale } = reader;
    const heard = heardBy.get(page.context()) ?? [];
    if (!heardBy.has(page.context())) {
      heardBy.set(page.context(), heard);
      listen(page.context(), baseURL ?? "", heard);
      await page.reload();
    }
    const wrong = [
      ...(await faults(reader)),
      ...heard.splice(0),
      ...(await accessibility(locale, turn(seen, path), page)),
    ];
    found.push(...wrong.map((fault) => `/${locale}${path}: ${fault}`));
  });
  expect(found).toEqual([]);
});
