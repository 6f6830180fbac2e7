import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "@/scripts/start/demo";
import { say } from "./messages";

const people = {
  ...DEMO_PEOPLE,
  otherBuyer: "yulduz-savdo@buyer.example",
  plainBuyer: "ak-jol-bazar@buyer.example",
  tajikBuyer: "korvoni-nav@buyer.example",
  otherSeller: "tiegong@seller.example",
};
export type Person = keyof typeof people;

export const viewports = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
};

/** Somebody at a browser, in a language. */
export type Reader = { page: Page; locale: Locale };

export type Visit = {
  locale: Locale;
  as?: Person;
  viewport?: { width: number; height: number };
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
};

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
type OwnFixtures = { visit: (visit: Visit) => Promise<Reader> };
type SharedFixtures = { sessionOf: (person: Person) => Promise<StorageState> };

/** On the sign-in page, or on the way to it. */
export async function signIn({ page, locale }: Reader, person: Person): Promise<void> {
  const t = say(locale, "identity");
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel(t("email")).fill(people[person]);
  await page.getByLabel(t("password")).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

async function openSession(browser: Browser, baseURL: string, person: Person) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await signIn({ page, locale: "en" }, person);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** `visit` opens a browser of its own for each reader and closes it after the test; each person signs in once. */
export const test = base.extend<OwnFixtures, SharedFixtures>({
  sessionOf: [
    async ({ browser }, use, info) => {
      const known = new Map<Person, Promise<StorageState>>();
      const baseURL = info.project.use.baseURL ?? "";
      await use((person) => {
        const state = known.get(person) ?? openSession(browser, baseURL, person);
        known.set(person, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  visit: async ({ browser, sessionOf }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ locale, as, viewport = viewports.desk, ...options }) => {
      const storageState = as && (await sessionOf(as));
      const context = await browser.newContext({
        locale,
        viewport,
        ...options,
        ...(storageState && { storageState }),
      });
      contexts.push(context);
      return { page: await context.newPage(), locale };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
