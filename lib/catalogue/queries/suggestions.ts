import "server-only";
import { canonicalQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { fold } from "@/lib/catalogue/model/fold";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import { otherScript } from "@/lib/catalogue/model/search-terms";
import { onSale } from "@/lib/catalogue/policy";
import { listHits } from "@/lib/catalogue/queries/browse";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

/** `path` follows the language in an address. */
export type Suggestion = {
  readonly kind: "category" | "word" | "product";
  readonly text: string;
  readonly note?: string;
  readonly path: string;
};

const MOST = { category: 3, word: 4, product: 4 };

type Begun = { token: string; shown: string };

/** Words of goods, and categories, that go on as a word begins; the most frequent first. */
const listBegun = (beginnings: readonly string[]) =>
  db.$queryRaw<Begun[]>`
    select token, shown from (
      select distinct on (w.token) w.token, w.shown, w.products, w.token like 'c:%' as "isCategory"
      from unnest(${[...beginnings]}::text[]) as begun, "SearchWord" w
      where w.word >= begun and w.word < begun || U&'\\+10FFFF' and w.shown <> '' and w.token not like 's:%'
        and (w.products > 0 or w.token like 'c:%')
      order by w.token, w.products desc) as found
    order by "isCategory" desc, products desc, token limit 60`;

const listHanCategories = (run: string) =>
  db.$queryRaw<Begun[]>`
    select distinct token, shown from "SearchWord"
    where token >= 'c:' and token < 'c;' and word like ${`%${run}%`} limit ${MOST.category}`;

async function listProductsLike(q: string, locale: Locale): Promise<Suggestion[]> {
  const { ids } = await listHits(parseListQuery({ q }), MOST.product);
  const shown = ids.slice(0, MOST.product);
  const rows = await db.product.findMany({
    where: { id: { in: shown }, ...onSale },
    select: { id: true, itemNo: true, slug: true, names: true },
  });
  return shown.flatMap((id): Suggestion[] => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const text = localized(row.names, locale).text;
    return [{ kind: "product", text, note: row.itemNo, path: `/products/${row.slug}` }];
  });
}

async function listCategoriesNamed(slugs: readonly string[], locale: Locale) {
  if (slugs.length === 0) return [];
  const rows = await db.category.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, names: true, parent: { select: { names: true } } },
  });
  return slugs.flatMap((slug): Suggestion[] => {
    const row = rows.find((one) => one.slug === slug);
    if (!row) return [];
    const note = row.parent ? localized(row.parent.names, locale).text : undefined;
    return [
      {
        kind: "category",
        text: localized(row.names, locale).text,
        ...(note !== undefined && { note }),
        path: toPath({ category: slug }),
      },
    ];
  });
}

const toWord = (text: string): Suggestion => ({
  kind: "word",
  text,
  path: toPath(canonicalQuery(new URLSearchParams({ q: text }))),
});

const isHan = (text: string) => /^[\u3400-\u4dbf\u4e00-\u9fff]+$/.test(text);

/** What a begun search may go on to: categories, words, products. */
export async function listSuggestions(typed: string, locale: Locale): Promise<Suggestion[]> {
  const q = canonicalQuery(new URLSearchParams({ q: typed })).q ?? "";
  if (q === "") return [];
  const cut = q.lastIndexOf(" ") + 1;
  const [before, last] = [q.slice(0, cut), q.slice(cut).toLowerCase()];
  const spelled = [last, otherScript(last)].flatMap((word) => (word ? fold(word) : []));
  const beginnings = spelled.filter((word) => word.length >= 2 && /^\p{L}+$/u.test(word));
  const begun = isHan(last) ? await listHanCategories(last) : await listBegun(beginnings);
  const words = begun.filter(({ token }) => !token.startsWith("c:")).slice(0, MOST.word);
  const slugs = begun.flatMap(({ token }) => (token.startsWith("c:") ? [token.slice(2)] : []));
  const isWhole = words.length === 0 || words.some(({ token }) => spelled.includes(token));
  const [categories, products] = await Promise.all([
    listCategoriesNamed(slugs.slice(0, MOST.category), locale),
    listProductsLike(isWhole ? q : `${before}${words[0]?.shown ?? last}`, locale),
  ]);
  return [...words.map(({ shown }) => toWord(`${before}${shown}`)), ...categories, ...products];
}
