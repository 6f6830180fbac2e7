import { performance } from "node:perf_hooks";
import { canonicalQuery } from "@/lib/catalogue/model/catalogue-query";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import { listHits } from "@/lib/catalogue/queries/browse";

/** Milliseconds; requests a second over all groups, since they take turns. */
export type Latency = {
  name: string;
  requests: number;
  perSecond?: number;
  p50: number;
  p95: number;
  p99: number;
};

/** Frequent and rare words in four languages, two characters of Chinese, endings, a mistyped word, an item number. */
const searches = {
  "ru frequent": ["q=сталь", "q=пластик", "q=для", "q=набор", "q=yiwu"],
  "ru two words": [
    "q=термокружка сталь",
    "q=кисти бамбук",
    "q=полотенца хлопок",
    "q=зонт складной",
  ],
  en: ["q=vacuum mug", "q=brushes", "q=steel kettle", "q=solar lamps portable"],
  zh: ["q=玩具", "q=保温杯", "q=不锈钢", "q=毛巾", "q=竹化妆刷"],
  "item no.": ["q=DL-1004211", "q=HW-10099", "q=1000777"],
  mistyped: ["q=термокрушка", "q=vacum mug", "q=полотенсе"],
  nothing: ["q=велосипед", "q=qwertyuiop", "q=熊猫鞋"],
  "with filters": [
    "q=сталь&max=50&stock=1",
    "q=mug&category=home-daily&sort=price-up",
    "q=不锈钢&lead=10&sort=lead",
  ],
} as const;

const lists = {
  newest: ["", "sort=newest"],
  category: [
    "category=home-daily",
    "category=hardware-tools&sort=price-up",
    "category=machinery&sort=lead",
  ],
  filters: [
    "min=10&max=20",
    "stock=1&lead=12",
    "moq=100&sort=price-down",
    "category=home-daily&stock=1&max=30",
  ],
  seller: ["seller=synthetic-seller-7", "seller=synthetic-seller-9&sort=price-up"],
} as const;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function toLatency(name: string, times: number[]): Latency {
  const sorted = times.toSorted((one, other) => one - other);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    name,
    requests: times.length,
    p50: round(at(sorted, 0.5)),
    p95: round(at(sorted, 0.95)),
    p99: round(at(sorted, 0.99)),
  };
}

/** Each client asks without a pause; the queries take turns. */
async function measure(
  groups: Record<string, readonly string[]>,
  clients: number,
  requests: number,
) {
  const asked = Object.entries(groups).flatMap(([name, addresses]) =>
    addresses.map((address) => ({
      name,
      query: parseListQuery(canonicalQuery(new URLSearchParams(address))),
    })),
  );
  const times = new Map<string, number[]>(Object.keys(groups).map((name) => [name, []]));
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const one = asked[next++ % asked.length];
      if (!one) return;
      const start = performance.now();
      await listHits(one.query);
      times.get(one.name)?.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  return [
    { ...toLatency("all", [...times.values()].flat()), perSecond: Math.round(requests / seconds) },
    ...[...times].map(([name, values]) => toLatency(name, values)),
  ];
}

/** Search and list in the database, through the queries that the pages use. */
export async function benchSearch(clients = 10, requests = 1_500) {
  await measure({ ...searches, ...lists }, clients, 200);
  return {
    search: await measure(searches, clients, requests),
    list: await measure(lists, clients, requests),
  };
}
