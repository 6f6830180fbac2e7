import { filterName, type KnownNames } from "@/components/catalogue/filter-name";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchX } from "@/components/ui/icons";
import { type CatalogueQuery, changeQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import type { Advice } from "@/lib/catalogue/queries/browse";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type NothingFoundProps = {
  locale: Locale;
  query: CatalogueQuery;
  names: KnownNames;
  advice: readonly Advice[];
};

const MOST_COUNTED = 99;

/** Says which single filter stands in the way, and how much is behind it. */
export function NothingFound({ locale, query, names, advice }: NothingFoundProps) {
  const t = translator(locale, "catalogue");
  const list = parseListQuery(query);
  const counted = (count: number) => (count >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(count));
  return (
    <EmptyState
      action={
        <ButtonLink href={`/${locale}/catalogue`} variant="secondary">
          {t("none.all")}
        </ButtonLink>
      }
      icon={<SearchX className="size-6" />}
      title={t("none.title")}
    >
      <p>{query.after ? t("none.end") : t("none.text")}</p>
      {advice.length > 0 ? (
        <>
          <p className="text-ink mt-4 font-medium">{t("none.drop")}</p>
          <ul className="mt-2 flex flex-wrap justify-center gap-2">
            {advice.map(({ drop, count }) => (
              <li key={drop}>
                <ChipLink href={`/${locale}${toPath(changeQuery(query, { [drop]: undefined }))}`}>
                  {t("none.dropOne", {
                    filter: filterName(locale, list, drop, names),
                    count: counted(count),
                  })}
                </ChipLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </EmptyState>
  );
}
