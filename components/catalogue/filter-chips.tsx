import { filterName, type KnownNames } from "@/components/catalogue/filter-name";
import { ChipLink } from "@/components/ui/chip-link";
import { type CatalogueQuery, changeQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { activeFilters, parseListQuery } from "@/lib/catalogue/model/list-query";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type FilterChipsProps = { locale: Locale; query: CatalogueQuery; names: KnownNames };

export function FilterChips({ locale, query, names }: FilterChipsProps) {
  const t = translator(locale, "catalogue");
  const list = parseListQuery(query);
  const chosen = activeFilters(list);
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t("filter.active")} className="flex flex-wrap gap-2">
      {chosen.map((filter) => {
        const name = filterName(locale, list, filter, names);
        return (
          <li key={filter}>
            <ChipLink
              href={`/${locale}${toPath(changeQuery(query, { [filter]: undefined }))}`}
              removesLabel={t("filter.remove", { name })}
            >
              {name}
            </ChipLink>
          </li>
        );
      })}
    </ul>
  );
}
