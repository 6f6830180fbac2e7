import "server-only";
import { cache } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

export type CategoryView = {
  readonly slug: string;
  readonly name: { text: string; locale: Locale };
  readonly children: readonly CategoryView[];
};

type Row = { slug: string; parentSlug: string | null; names: unknown };

const listRows = cache(
  (): Promise<Row[]> =>
    db.category.findMany({
      select: { slug: true, parentSlug: true, names: true },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
    }),
);

const under = (rows: Row[], parent: string | null, locale: Locale): CategoryView[] =>
  rows
    .filter(({ parentSlug }) => parentSlug === parent)
    .map(({ slug, names }) => ({
      slug,
      name: localized(names, locale),
      children: under(rows, slug, locale),
    }));

/** Every category's name by its slug. */
export const categoryNames = (categories: readonly CategoryView[]): ReadonlyMap<string, string> =>
  new Map(
    categories.flatMap(({ slug, name, children }) => [
      [slug, name.text],
      ...categoryNames(children),
    ]),
  );

export const listCategories = async (locale: Locale) => under(await listRows(), null, locale);

/** A category and everything below it; empty for an unknown one. */
export async function listSlugsUnder(slug: string): Promise<string[]> {
  const rows = await listRows();
  const own = rows.filter((row) => row.slug === slug).map((row) => row.slug);
  const below = (parent: string): string[] =>
    rows
      .filter(({ parentSlug }) => parentSlug === parent)
      .flatMap((row) => [row.slug, ...below(row.slug)]);
  return [...own, ...own.flatMap(below)];
}

/** From the root down to the category itself. */
export async function listCategoryPath(slug: string, locale: Locale) {
  const rows = await listRows();
  const path: { slug: string; name: { text: string; locale: Locale } }[] = [];
  let row = rows.find((candidate) => candidate.slug === slug);
  while (row && path.length < 8) {
    path.unshift({ slug: row.slug, name: localized(row.names, locale) });
    const { parentSlug } = row;
    row = rows.find((candidate) => candidate.slug === parentSlug);
  }
  return path;
}
