import { expect, test } from "@playwright/test";

test("the portal says that it lives and is ready", async ({ request }) => {
  expect(await (await request.get("/api/health/live")).json()).toEqual({ live: true });
  const ready = await request.get("/api/health/ready");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ database: "up", migrations: "applied" });
});

test("the browser's language decides where a visitor lands, and the query is kept", async ({
  request,
}) => {
  const landing = await request.get("/catalogue?q=lamp", {
    headers: { "accept-language": "kk-KZ" },
    maxRedirects: 0,
  });
  expect(landing.status()).toBe(307);
  expect(landing.headers().location).toBe("/kk/catalogue?q=lamp");
});

test("a form's query leads to the one address under which the page is cached", async ({
  request,
}) => {
  const answer = await request.get("/ru/catalogue?utm=1&q=lamp&category=toys", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toBe("/ru/catalogue/category=toys&q=lamp");
  const page = await request.get("/ru/catalogue/category=toys&q=lamp");
  expect(page.headers()["x-nextjs-cache"]).toMatch(/HIT|MISS|STALE/);
});

test("a file that is not there is not found, and no failure", async ({ request }) => {
  for (const path of ["/favicon.ico", "/wp-login.php", "/xx/compare/a.png", "/xx/about.html"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("every answer carries the security headers", async ({ request }) => {
  for (const path of ["/ru", "/ru/about", "/ru/sign-in", "/api/health/live", "/icon.svg"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  const shared = (await request.get("/ru/about")).headers()["content-security-policy"];
  expect(shared).toContain("script-src 'self' 'unsafe-inline'");
  const own = (await request.get("/ru/sign-in")).headers()["content-security-policy"];
  expect(own).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}';/);
});

test("no page is in conflict with its own content security policy", async ({ page }) => {
  const reports: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) reports.push(message.text());
  });
  for (const path of ["/ru", "/ru/about", "/zh/catalogue", "/ru/sign-in", "/ru/no-such-page"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(reports).toEqual([]);
});
