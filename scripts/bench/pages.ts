import autocannon from "autocannon";
import { locales } from "@/lib/i18n/locales";
import { measure, type Rate } from "./rate";
import { ORIGIN } from "./server";

export type Page = { name: string; path: string; cookie?: string };

/** Warm: a page that is cached has been asked for before the clock starts. */
export async function benchPage(
  { name, path, cookie }: Page,
  clients: number,
  seconds: number,
): Promise<Rate> {
  const url = `${ORIGIN}${path}`;
  const headers = { "accept-encoding": "gzip", ...(cookie && { cookie }) };
  for (let warm = 0; warm < 3; warm += 1) {
    const answer = await fetch(url, { headers, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    await answer.arrayBuffer();
  }
  const { requests, latency, non2xx, errors, duration } = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers,
  });
  if (non2xx + errors > 0)
    throw new Error(`${path}: ${non2xx + errors} of ${requests.total} failed`);
  return {
    name,
    clients,
    count: requests.total,
    perSecond: Math.round((requests.total / duration) * 10) / 10,
    p50: latency.p50,
    p95: latency.p97_5,
    p99: latency.p99,
  };
}

const sorts = ["newest", "price-up", "price-down", "lead", "rating"];
const pairs = [
  "кисти бамбук",
  "steel kettle",
  "保温杯",
  "термокружка сталь",
  "vacuum mug",
  "зонт складной",
];

/** Addresses that nobody has asked for yet, in every language. */
function coldAddresses(categories: readonly string[]): Record<string, string[]> {
  const each = (parts: readonly string[]) =>
    locales.flatMap((locale) => parts.map((part) => `/${locale}/catalogue/${encodeURI(part)}`));
  return {
    "cold category": each(
      categories.flatMap((slug) => sorts.map((sort) => `category=${slug}&sort=${sort}`)),
    ),
    "cold filtered": each(
      categories.flatMap((slug) =>
        [7, 15, 30].map((days) => `category=${slug}&lead=${days}&stock=1`),
      ),
    ),
    "cold search": each(pairs.flatMap((q) => sorts.map((sort) => `q=${q}&sort=${sort}`))),
  };
}

const ask = async (path: string) => {
  const answer = await fetch(`${ORIGIN}${path}`);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
};

/** Each page made anew, beside an empty page that is always made anew, asked for in the same way. */
export async function benchCold(
  categories: readonly string[],
  floor: string,
  clients: number,
  requests: number,
): Promise<Rate[]> {
  const floors = Array.from({ length: requests }, () => floor);
  await measure("warm up", clients, floors.slice(0, 50), ask);
  const rates = [await measure("floor: empty dynamic page, asked alike", clients, floors, ask)];
  for (const [name, paths] of Object.entries(coldAddresses(categories))) {
    rates.push(await measure(name, clients, paths.slice(0, requests), ask));
  }
  return rates;
}
