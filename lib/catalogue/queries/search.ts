import "server-only";
import type { ListQuery } from "@/lib/catalogue/model/list-query";
import { grams, searchTerms } from "@/lib/catalogue/model/search-terms";
import { foundSql, type Hit, type Scope, walkSql } from "@/lib/catalogue/queries/browse-sql";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** So many rows are sorted whole; a word that stands in more is first looked for in the order of an index. */
const SORTED = 300;
const WALKED = 3_000;
const EVERY = 100_000_000;
const SIMILAR = 3;

type Spelled = { patterns: string[] };

/** Trigrams need three letters; a shorter word is looked for at the beginning of one. */
const patternOf = (text: string) => (text.length < 3 ? `% ${text}%` : `%${text}%`);

/** One pattern a word is far cheaper than a choice of two: a single look into the index answers all of them. */
const conditionsOf = (words: readonly Spelled[], han: readonly string[]): Prisma.Sql[] => [
  ...words.map(
    ({ patterns }) =>
      sql`(${join(
        patterns.map((pattern) => sql`p."searchText" like ${pattern}`),
        " or ",
      )})`,
  ),
  ...(han.length > 0 ? [sql`p."searchGrams" @> ${[...han]}::text[]`] : []),
];

type Stem = { word: string; ru: string[] | null; en: string[] | null };

/** What word and stem begin with alike stands in every ending of the word: кист in кисти and кистей. */
function rootOf(word: string, stem: string | undefined) {
  const letters = [...word];
  const end = letters.findIndex((letter, at) => letter !== stem?.[at]);
  const root = end < 0 ? word : letters.slice(0, end).join("");
  return root.length >= 3 ? root : word;
}

type Root = { root: string; isTelling: boolean };

/** A dictionary never changes while it is read; words of searches repeat. */
const knownRoots = new Map<string, Root>();
const MOST_KNOWN = 20_000;

async function lookUpRoots(words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const stems = await db.$queryRaw<Stem[]>`
    select word, ts_lexize('russian_stem', word) as ru, ts_lexize('english_stem', word) as en
    from unnest(${[...words]}::text[]) as word`;
  for (const { word, ru, en } of stems) {
    const found = /[а-я]/.test(word) ? ru : en;
    knownRoots.set(word, { root: rootOf(word, found?.[0]), isTelling: found?.length !== 0 });
  }
}

/** The words with their endings off; those that say nothing, such as "for", only where no other word stands. */
async function rootsOf(words: readonly string[]): Promise<string[]> {
  if (knownRoots.size > MOST_KNOWN) knownRoots.clear();
  await lookUpRoots(words.filter((word) => !knownRoots.has(word)));
  const roots = words.map((word) => knownRoots.get(word) ?? { root: word, isTelling: true });
  const telling = roots.filter(({ isTelling }) => isTelling);
  return (telling.length > 0 ? telling : roots).map(({ root }) => root);
}

/** How the words of a query are looked for; null when it holds none. */
export async function planSearch(text: string): Promise<Prisma.Sql[] | null> {
  const { han, words } = searchTerms(text);
  if (han.length + words.length === 0) return null;
  const roots = await rootsOf(words.map(({ word }) => word));
  return conditionsOf(
    roots.map((root) => ({ patterns: [patternOf(root)] })),
    han.flatMap(grams),
  );
}

/** The same words in the other script too; null where they have none. */
export function planOtherScript(text: string): Prisma.Sql[] | null {
  const { han, words } = searchTerms(text);
  if (!words.some(({ spellings }) => spellings.length > 1)) return null;
  return conditionsOf(
    words.map(({ spellings }) => ({ patterns: spellings.map(patternOf) })),
    han.flatMap(grams),
  );
}

type Similar = { conditions: Prisma.Sql[]; words: string };

/** For a query that found nothing: known words like those typed, Chinese characters in any order; null where no word is like it. */
export async function planSimilar(text: string): Promise<Similar | null> {
  const { han, words } = searchTerms(text);
  const similar = await Promise.all(
    words.map(async ({ word }): Promise<Spelled & { word: string }> => {
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
    conditions: conditionsOf(similar, letters),
    words: [...similar.map(({ word }) => word), ...han].join(" "),
  };
}

/** Rows by key. A rare word leaves few rows to sort; a frequent one is met soon in the order of an index. */
export async function findHits(
  query: ListQuery,
  scope: Scope,
  text: Prisma.Sql[],
  limit: number,
): Promise<Hit[]> {
  const found = (most: number) =>
    db.$queryRaw<(Hit & { hits: number })[]>(foundSql(query, scope, text, { limit, most }));
  const few = await found(SORTED + 1);
  if ((few[0]?.hits ?? 0) <= SORTED) return few;
  const near = await db.$queryRaw<Hit[]>(walkSql(query, scope, text, { limit, among: WALKED }));
  return near.length >= limit ? near : found(EVERY);
}
