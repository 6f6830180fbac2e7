import { mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { findBrowser, unpackBrowser } from "./e2e/chromium";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./start/demo";

/** The running demo, as `npm start` serves it. */
const ORIGIN = process.argv[2] ?? "http://localhost:3000";
const FOLDER = "docs/images";

type Shot = {
  name: string;
  as?: keyof typeof DEMO_PEOPLE;
  locale: string;
  width: number;
  isDark?: boolean;
  open: (page: Page) => Promise<unknown>;
};

const to = (path: string) => (page: Page) => page.goto(`${ORIGIN}${path}`);

const shots: Shot[] = [
  { name: "catalogue-360-ru", locale: "ru", width: 360, open: to("/ru/catalogue") },
  {
    name: "order-360-ru",
    as: "buyer",
    locale: "ru",
    width: 360,
    open: async (page) => {
      await to("/ru/orders")(page);
      await page.getByRole("row").filter({ hasText: "В пути" }).first().getByRole("link").click();
      await page.waitForURL(/orders\/KV-/);
    },
  },
  { name: "seller-1280-zh", as: "seller", locale: "zh", width: 1280, open: to("/zh/seller") },
  {
    name: "container-1280-zh-dark",
    as: "operator",
    locale: "zh",
    width: 1280,
    isDark: true,
    open: async (page) => {
      await to("/zh/operator/containers")(page);
      await page
        .getByRole("link", { name: /^KVNU10044/ })
        .first()
        .click();
      await page.waitForURL(/containers\/[0-9a-f-]{36}/);
    },
  },
];

async function signIn(page: Page, locale: string, email: string) {
  await page.goto(`${ORIGIN}/${locale}/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('main button[type="submit"]').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

unpackBrowser();
mkdirSync(FOLDER, { recursive: true });
const found = findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...found.env },
  args: ["--no-sandbox", "--disable-gpu", "--no-zygote"],
});
for (const { name, as, locale, width, isDark, open } of shots) {
  const page = await browser.newPage({
    viewport: { width, height: width === 360 ? 740 : 800 },
    deviceScaleFactor: width === 360 ? 2 : 1,
    colorScheme: isDark ? "dark" : "light",
    timezoneId: "Asia/Almaty",
  });
  if (as) await signIn(page, locale, DEMO_PEOPLE[as]);
  await open(page);
  await page.waitForLoadState("networkidle");
  const png = await page.screenshot();
  await sharp(png).webp({ quality: 82 }).toFile(`${FOLDER}/${name}.webp`);
  await page.close();
}
await browser.close();
