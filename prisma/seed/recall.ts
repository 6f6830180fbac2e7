import { parseListQuery } from "@/lib/catalogue/model/list-query";
import { listHits } from "@/lib/catalogue/queries/browse";
import { db } from "@/lib/platform/db";
import queries from "./data/search-queries.json";

const FIRST = 10;

type Miss = { locale: string; q: string; missing: string[]; found: string[] };
export type Recall = { locale: string; queries: number; recall: number; misses: Miss[] };

async function findItems(q: string): Promise<string[]> {
  const { ids } = await listHits(parseListQuery({ q }), FIRST);
  const rows = await db.product.findMany({ where: { id: { in: ids } } });
  return ids.slice(0, FIRST).flatMap((id) => rows.find((row) => row.id === id)?.itemNo ?? []);
}

/** Of the demo goods that buyers mean by what they type, the part among the first ten found, by language. */
export async function measureRecall(): Promise<Recall[]> {
  const recalls: Recall[] = [];
  for (const locale of new Set(queries.map((query) => query.locale))) {
    const own = queries.filter((query) => query.locale === locale);
    const misses: Miss[] = [];
    let sum = 0;
    for (const { q, items } of own) {
      const found = await findItems(q);
      const missing = items.filter((item) => !found.includes(item));
      if (missing.length > 0) misses.push({ locale, q, missing, found });
      sum += 1 - missing.length / items.length;
    }
    recalls.push({ locale, queries: own.length, recall: sum / own.length, misses });
  }
  return recalls;
}
