import "server-only";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

/** What a word stands for: itself, a category (`c:`) or a seller (`s:`); `share` of all listings hold it, about. */
export type Meaning = { readonly token: string; readonly shown: string; readonly share: number };

export type Asked = { readonly at: number; readonly step: number; readonly spelling: string };

/** `isSilent`: a word that says nothing, such as "for". */
export type Spelled = Asked & { readonly isSilent: boolean; readonly meanings: readonly Meaning[] };

const MOST_ENDINGS = 40;
const MOST_SIMILAR = 3;

/** About how many listings there are; the planner's own figure. */
const total = Prisma.sql`(select greatest(reltuples, 1) as listings from pg_class where oid = '"Listing"'::regclass)`;
const meaning = Prisma.sql`json_build_object('token', token, 'shown', shown, 'share', least(1, products / total.listings))`;

/** The known words that begin as a spelling does without its ending; a short beginning allows two letters more. */
export const listSpelledWords = (asked: readonly Asked[]): Promise<Spelled[]> =>
  asked.length === 0
    ? Promise.resolve([])
    : db.$queryRaw<Spelled[]>`
      with rooted as materialized (
        select at, step, spelling, catalogue_root(spelling) as root
        from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ step }) => step)}::int[],
          ${asked.map(({ spelling }) => spelling)}::text[]) as asked(at, step, spelling))
      select at, step, spelling, root = '' as "isSilent", coalesce((
        select json_agg(${meaning}) from (
          select token, shown, products from "SearchWord"
          where root <> '' and word >= root and word < root || U&'\\+10FFFF'
            and (length(root) >= 4 or length(word) <= length(root) + 2)
          order by products desc, word limit ${MOST_ENDINGS}) as found), '[]') as meanings
      from rooted, ${total} as total`;

/** Categories and sellers in whose names a run of Chinese stands, and the run's characters and pairs themselves. */
export async function listHanMeanings(run: string, grams: readonly string[]): Promise<Meaning[]> {
  const pattern = `%${run}%`;
  const rows = await db.$queryRaw<{ meaning: Meaning }[]>`
    select ${meaning} as meaning from "SearchWord", ${total} as total
    where (token >= 'c:' and token < 'c;' or token >= 's:' and token < 's;') and word like ${pattern}
    union all
    select ${meaning} from "SearchWord", ${total} as total where word = any(${[...grams]}::text[]) and token = word`;
  return rows.map((row) => row.meaning);
}

/** Known words spelled like those that are not known. */
export const listSimilarWords = (
  words: readonly { at: number; word: string }[],
): Promise<(Meaning & { at: number; word: string })[]> =>
  words.length === 0
    ? Promise.resolve([])
    : db.$queryRaw`
      select asked.at, found.word, found.token, found.shown, least(1, found.products / total.listings) as share
      from unnest(${words.map(({ at }) => at)}::int[], ${words.map(({ word }) => word)}::text[]) as asked(at, word),
        ${total} as total, lateral (
          select word, token, shown, products from "SearchWord" known where known.word % asked.word and shown <> ''
          order by similarity(known.word, asked.word) desc, products desc, word limit ${MOST_SIMILAR}) as found`;
