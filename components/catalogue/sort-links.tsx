import { ChipLink } from "@/components/ui/chip-link";
import { type CatalogueQuery, changeQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { type ListSort, listSorts, parseListQuery } from "@/lib/catalogue/model/list-query";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function SortLinks({ locale, query }: { locale: Locale; query: CatalogueQuery }) {
  const t = translator(locale, "catalogue");
  const { sort: current, q } = parseListQuery(query);
  const usual = q === undefined ? "newest" : "relevance";
  const sorts = listSorts.filter((sort) => q !== undefined || sort !== "relevance");
  const nameOf = (sort: ListSort) =>
    sort === "relevance" || sort === "rating" ? t(`find.${sort}`) : t(`sort.${sort}`);
  return (
    <nav aria-label={t("sort.label")}>
      <ul className="flex gap-2 overflow-x-auto py-1">
        {sorts.map((sort) => (
          <li className="shrink-0" key={sort}>
            <ChipLink
              href={`/${locale}${toPath(
                changeQuery(query, { sort: sort === usual ? undefined : sort }),
              )}`}
              isCurrent={sort === current}
            >
              {nameOf(sort)}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
