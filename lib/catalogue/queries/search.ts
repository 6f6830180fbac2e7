import "server-only";
import type { ListQuery } from "@/lib/catalogue/model/list-query";
import { grams, searchTerms } from "@/lib/catalogue/model/search-terms";
import { foundSql, type Hit, pageSql, type Scope } from "@/lib/catalogue/queries/browse-sql";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** More rows than these are not sorted: a word so frequent is met soon enough in the order of an index. */
const MOST_SORTED = 400;
const SIMILAR = 3;

export type SearchPlan = {
  /** Conditions that the text indexes answer. */
  readonly indexed: Prisma.Sql[];
  /** The same ones, hidden from the text indexes. */
  readonly scanned: Prisma.Sql[];
};

type Spelled = { word: string; patterns: string[] };

/** Trigrams need three letters; a shorter word is looked for at the beginning of one. */
const patternOf = (text: string) => (text.length < 3 ? `% ${text}%` : `%${text}%`);

function planOf(words: readonly Spelled[], han: readonly string[]): SearchPlan {
  const conditions = (text: Prisma.Sql, kept: Prisma.Sql) => [
    ...words.map(
      ({ patterns }) =>
        sql`(${join(
          patterns.map((pattern) => sql`${text} like ${pattern}`),
          " or ",
        )})`,
    ),
    ...(han.length > 0 ? [sql`${kept} @> ${[...han]}::text[]`] : []),
  ];
  return {
    indexed: conditions(sql`p."searchText"`, sql`p."searchGrams"`),
    scanned: conditions(sql`(p."searchText" || '')`, sql`(p."searchGrams" || '{}'::text[])`),
  };
}

type Stem = { word: string; ru: string[] | null; en: string[] | null };

/** A word's stem finds its other endings, as кист finds кисти and кистей. */
async function stemmed(words: readonly { word: string; spellings: readonly string[] }[]) {
  if (words.length === 0) return [];
  const stems = await db.$queryRaw<Stem[]>`
    select word, ts_lexize('russian_stem', word) as ru, ts_lexize('english_stem', word) as en
    from unnest(${words.map(({ word }) => word)}::text[]) as word`;
  const byWord = new Map(stems.map((stem) => [stem.word, stem]));
  const spelled = words.map(({ word, spellings }): Spelled & { isStop: boolean } => {
    const stem = byWord.get(word);
    const found = /[а-я]/.test(word) ? stem?.ru : stem?.en;
    const [root] = found ?? [];
    const forms = root !== undefined && root.length >= 3 ? [root] : [];
    const kept = spellings.filter((spelling) => !forms.some((form) => spelling.includes(form)));
    return { word, patterns: [...forms, ...kept].map(patternOf), isStop: found?.length === 0 };
  });
  const telling = spelled.filter(({ isStop }) => !isStop);
  return telling.length > 0 ? telling : spelled;
}

/** How the words of a query are looked for; null when it holds none. */
export async function planSearch(text: string): Promise<SearchPlan | null> {
  const { han, words } = searchTerms(text);
  if (han.length + words.length === 0) return null;
  return planOf(await stemmed(words), han.flatMap(grams));
}

/** For a query that found nothing: known words like those typed, Chinese characters in any order; null where no word is like it. */
export async function planSimilar(text: string): Promise<(SearchPlan & { words: string }) | null> {
  const { han, words } = searchTerms(text);
  const similar = await Promise.all(
    words.map(async ({ word }): Promise<Spelled> => {
      const rows = await db.$queryRaw<{ word: string }[]>`
        select word from "SearchWord" where word % ${word}
        order by similarity(word, ${word}) desc, word limit ${SIMILAR}`;
      return { word: rows[0]?.word ?? "", patterns: rows.map((row) => patternOf(row.word)) };
    }),
  );
  const isMissing = similar.some(({ patterns }) => patterns.length === 0);
  if (isMissing || similar.length + han.length === 0) return null;
  const letters = [...new Set(han.flatMap((run) => [...run]))];
  return {
    ...planOf(similar, letters),
    words: [...similar.map(({ word }) => word), ...han].join(" "),
  };
}

/** Rows by key, one more than asked for where there are more. */
export async function findHits(
  query: ListQuery,
  scope: Scope,
  plan: SearchPlan,
  limit: number,
): Promise<Hit[]> {
  const rows = await db.$queryRaw<(Hit & { hits: number })[]>(
    foundSql(query, scope, plan.indexed, { limit, most: MOST_SORTED + 1 }),
  );
  if ((rows[0]?.hits ?? 0) <= MOST_SORTED) return rows;
  return db.$queryRaw<Hit[]>(pageSql(query, scope, plan.scanned, limit));
}
