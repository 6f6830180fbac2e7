import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/i18n/locales";
import * as buyer from "./buyer";
import { goods, say } from "./messages";
import { type Person, type Reader, type Visit, viewports } from "./test";

/** A page without its language, and who reads it; nobody in particular where nobody is named. */
export type Address = { path: string; as?: Person };

const open = [
  "",
  "/catalogue",
  "/catalogue?category=home-daily&moq=200",
  "/catalogue?q=qqqqqq",
  `/products/${goods("CB-1007").slug}`,
  `/products/${goods("DN-1098").slug}`,
  `/compare/${goods("CB-1007").slug}.${goods("DN-1070").slug}`,
  "/sellers/demo-meiyun",
  "/about",
  "/gallery",
  "/no-such-page",
  "/sign-in",
  "/register",
  "/register/seller",
  "/forgot-password",
  "/reset-password/not-a-token",
  "/confirm-email/not-a-token",
];

const own: [Person, string[]][] = [
  ["plainBuyer", ["/cart", "/checkout"]],
  [
    "buyer",
    ["/orders", "/orders?show=ended", "/money", "/feedback", "/account", "/company", "/cart"],
  ],
  [
    "seller",
    [
      "/seller",
      "/seller/orders",
      "/seller/orders?tab=making",
      "/seller/feedback",
      "/seller/feedback?tab=solved",
      "/seller/products",
      "/seller/products?sort=name&status=published&columns=price.languages.version",
      "/seller/products/new",
      "/seller/products/bulk?of=all",
      "/seller/batches",
      "/seller/payments",
      "/seller/buyers",
      "/seller/payments/statements",
      "/seller/settings",
    ],
  ],
  [
    "operator",
    [
      "/operator",
      "/operator/companies",
      "/operator/containers",
      "/operator/pickup",
      "/operator/rates",
      "/operator/yard",
      "/operator/system",
    ],
  ],
  ["clerk", ["/operator/pickup"]],
];

type Look = { as: Person; list: string; link: string; row?: string };

/** Pages that have an id in their address: where a link to one stands. */
function looks(): Look[] {
  const status = say("en", "orders");
  const order = (
    key: Parameters<typeof status>[0] & `status.${string}`,
    list = "/orders?show=all",
  ) => ({
    as: "buyer" as const,
    list,
    link: 'a[href^="/en/orders/"]',
    row: status(key),
  });
  const from = (as: Person, list: string, link: string): Look => ({ as, list, link });
  return [
    order("status.confirmed"),
    order("status.shipped"),
    order("status.at_pickup"),
    order("status.cancelled"),
    from("buyer", "/feedback", 'a[href^="/en/orders/"]'),
    from("seller", "/seller/orders?tab=placed", 'a[href^="/en/seller/orders/"]'),
    from("seller", "/seller/orders?tab=making", 'a[href^="/en/seller/orders/"]'),
    from("seller", "/seller/buyers", 'a[href^="/en/seller/buyers/"]'),
    from("seller", "/seller/feedback?tab=solved", 'a[href^="/en/seller/feedback/"]'),
    from("seller", "/seller/products", 'a[href^="/en/seller/products/"]:not([href$="/new"])'),
    {
      ...from("seller", "/seller/batches", 'a[href^="/en/seller/batches/"]'),
      row: say("en", "batches")("status.mapping"),
    },
    {
      ...from("seller", "/seller/batches", 'a[href^="/en/seller/batches/"]'),
      row: say("en", "batches")("status.checked"),
    },
    from("seller", "/seller/payments/statements", 'a[href^="/en/seller/payments/statements/"]'),
    from("operator", "/operator/companies", 'a[href^="/en/operator/companies/"]'),
    from("operator", "/operator/containers", 'a[href^="/en/operator/containers/"]'),
    from("operator", "/operator/containers?status=departed", 'a[href^="/en/operator/containers/"]'),
    from("clerk", "/operator/pickup", 'a[href*="/operator/pickup?lot="]'),
  ];
}

const bare = (href: string | null) => (href ?? "").replace(/^\/en/, "");

async function find(page: Page, { list, link, row }: Look): Promise<string> {
  await page.goto(`/en${list}`);
  const rows = row ? page.getByRole("row").filter({ hasText: row }) : page.locator("main");
  return bare(await rows.locator(link).first().getAttribute("href"));
}

/** Something in the cart, and a set of orders just placed. */
async function shop(reader: Reader): Promise<string> {
  const lamp = goods("DN-1098");
  await buyer.addToCart(reader, lamp);
  await reader.page.goto("/en/checkout");
  await buyer.placeOrder(reader, 1, { point: null });
  const done = bare(new URL(reader.page.url()).pathname);
  await buyer.addToCart(reader, lamp);
  return done;
}

/** Every page there is, with the demo's data in it. */
export async function listPages(visit: (visit: Visit) => Promise<Reader>): Promise<Address[]> {
  const pages: Address[] = [
    ...open.map((path) => ({ path })),
    ...own.flatMap(([as, paths]) => paths.map((path) => ({ path, as }))),
  ];
  const locale: Locale = "en";
  pages.push({ path: await shop(await visit({ locale, as: "plainBuyer" })), as: "plainBuyer" });
  const readers = new Map<Person, Reader>();
  for (const look of looks()) {
    const reader = readers.get(look.as) ?? (await visit({ locale, as: look.as }));
    readers.set(look.as, reader);
    pages.push({ path: await find(reader.page, look), as: look.as });
    if (look.list === "/feedback") {
      const order = pages.at(-1)?.path ?? "";
      const report = { as: look.as, list: order, link: 'a[href*="/report?line="]' };
      pages.push({ path: await find(reader.page, report), as: look.as });
      const papers = { as: look.as, list: order, link: 'a[href$="/print"]' };
      const paper = { path: await find(reader.page, papers), as: look.as };
      const verify = { as: look.as, list: paper.path, link: 'a[href*="/verify/"]' };
      const { pathname } = new URL(await find(reader.page, verify));
      pages.push(paper, { path: pathname });
    }
  }
  return pages;
}

/** How many readers walk at once. */
const LANES = 2;

/** Every page on a phone, in one language after the other, each reader in one browser. */
export async function walk(
  visit: (visit: Visit) => Promise<Reader>,
  pages: readonly Address[],
  look: (reader: Reader, path: string) => Promise<void>,
) {
  const waiting = [...new Set(pages.map((one) => one.as))];
  const walkAs = async (as: Person | undefined) => {
    const { page } = await visit({ locale: "en", viewport: viewports.phone, ...(as && { as }) });
    for (const { path } of pages.filter((one) => one.as === as))
      for (const locale of locales) {
        await page.goto(`/${locale}${path}`);
        await look({ page, locale }, path);
      }
    await page.context().close();
  };
  const lane = async () => {
    while (waiting.length > 0) await walkAs(waiting.shift());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
