import { performance } from "node:perf_hooks";
import { canonicalQuery } from "@/lib/catalogue/model/catalogue-query";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import { listHits } from "@/lib/catalogue/queries/browse";
import { listFacets } from "@/lib/catalogue/queries/facets";
import { listSuggestions } from "@/lib/catalogue/queries/suggestions";
import { databaseTimes } from "./database-time";

/** Milliseconds; requests a second over all groups, since they take turns. */
export type Latency = {
  name: string;
  requests: number;
  perSecond?: number;
  p50: number;
  p95: number;
  p99: number;
};

/** What is read for a page: the hits, and the counts of its facets. */
const addresses = {
  category: [
    "category=home-daily",
    "category=kitchenware",
    "category=hardware-tools&sort=price-up",
    "category=machinery&sort=lead",
    "sort=rating",
  ],
  filtered: [
    "min=10&max=20",
    "stock=1&lead=15",
    "moq=100&sort=price-down",
    "category=home-daily&stock=1&band=2",
    "category=kitchenware&stock=1&material=steel&sort=rating",
    "category=kitchenware&quantity=500&sort=price-up",
    "seller=synthetic-seller-7&sort=price-up",
  ],
  words: ["q=сталь", "q=пластик", "q=brushes", "q=玩具", "q=保温杯", "q=不锈钢", "q=yiwu"],
  "two words": [
    "q=термокружка сталь",
    "q=кисти бамбук",
    "q=полотенца хлопок",
    "q=зонт складной",
    "q=vacuum mug",
    "q=steel kettle",
    "q=竹化妆刷",
  ],
  "words + filters": [
    "q=сталь&max=50&stock=1",
    "q=mug&category=home-daily&sort=price-up",
    "q=不锈钢&lead=15&sort=lead",
    "q=кисти бамбук&stock=1&lead=15",
  ],
  "item no.": ["q=DL-1004211", "q=HW-10099", "q=1000777"],
  mistyped: ["q=термокрушка", "q=vacum mug", "q=полотенсе"],
  nothing: ["q=qwertyuiop", "q=熊猫鞋"],
} as const;

const begun = ["ки", "кист", "терм", "набор кист", "makiy", "保温", "DL-1004", "стал", "toy"];

/** As far into a list as a reader may get by "next". */
const DEEP = 40;

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

type Asking = { name: string; ask: () => Promise<unknown> };

const queryOf = (address: string) => parseListQuery(canonicalQuery(new URLSearchParams(address)));

const hitsOf = (): Asking[] =>
  Object.entries(addresses).flatMap(([name, list]) =>
    list.map((address) => ({ name, ask: () => listHits(queryOf(address)) })),
  );

const facetsOf = (): Asking[] =>
  [...addresses.category, ...addresses.filtered, ...addresses["two words"]].map((address) => ({
    name: "facets",
    ask: () => listFacets(queryOf(address)),
  }));

const suggestionsOf = (): Asking[] =>
  begun.map((typed) => ({ name: "suggestion", ask: () => listSuggestions(typed, "ru") }));

async function deepPages(): Promise<Asking[]> {
  const lists = ["category=kitchenware", "sort=price-up", "q=сталь"].map(queryOf);
  return Promise.all(
    lists.map(async (query) => {
      let after: string | null = null;
      for (let page = 0; page < DEEP; page += 1) {
        const { next } = await listHits({ ...query, ...(after && { after }) });
        if (next === null) break;
        after = next;
      }
      const deep = { ...query, ...(after && { after }) };
      return { name: "deep page", ask: () => listHits(deep) };
    }),
  );
}

/** Each client asks without a pause; the questions take turns. */
async function measure(asked: readonly Asking[], clients: number, requests: number) {
  const times = new Map<string, number[]>();
  let next = 0;
  const client = async () => {
    while (next < requests) {
      const one = asked[next++ % asked.length];
      if (!one) return;
      const start = performance.now();
      await one.ask();
      times.set(one.name, [...(times.get(one.name) ?? []), performance.now() - start]);
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

/** Each kind of question alone: the statements behind it as the database takes them, and all of one question. */
async function spentOn(asked: readonly Asking[], clients: number, requests: number, log: string) {
  const spent: Latency[] = [];
  for (const name of new Set(asked.map((one) => one.name))) {
    const alike = asked.filter((one) => one.name === name);
    const { statements, total } = await databaseTimes(log, () => measure(alike, clients, requests));
    const each = toLatency(name, statements);
    const whole = Math.round((total / requests) * 10) / 10;
    spent.push({ ...each, name: `${name}, statements; a question ${whole} ms on average` });
  }
  return spent;
}

/**
 * Lists, searches, facets and suggestions through the queries that the pages use: what a client waits for in this one
 * process, and what of it the database spends, as its log tells.
 */
export async function benchSearch(log: string, clients = 10, requests = 2_000) {
  const hits = [...hitsOf(), ...(await deepPages())];
  const others = [...facetsOf(), ...suggestionsOf()];
  const cold = await measure([...hits, ...others], clients, hits.length + others.length);
  await measure([...hits, ...others], clients, 300);
  return {
    cold,
    hits: await measure(hits, clients, requests),
    others: await measure(others, clients, requests / 2),
    spent: await spentOn([...hits, ...others], clients, requests / 4, log),
  };
}
