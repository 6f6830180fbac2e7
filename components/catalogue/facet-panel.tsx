import { facetChoices } from "@/components/catalogue/facet-choices";
import { type CatalogueQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import type { FacetView } from "@/lib/catalogue/queries/facets";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type FacetPanelProps = { locale: Locale; query: CatalogueQuery; facets: FacetView | null };

/** What a list may be narrowed to, as links with the number of products behind each. */
export function FacetPanel({ locale, query, facets }: FacetPanelProps) {
  const t = translator(locale, "catalogue");
  if (!facets) return <p className="text-ink-muted px-4 text-sm">{t("find.uncounted")}</p>;
  return (
    <nav aria-label={t("find.narrow")} className="grid gap-x-6 gap-y-3 px-4 sm:grid-cols-2">
      {facetChoices(locale, query, facets).map(({ title, choices }) => (
        <section key={title}>
          <h2 className="text-ink-muted text-sm font-medium">{title}</h2>
          <ul className="flex flex-wrap gap-1.5 pt-1">
            {choices.map(({ name, count, isChosen, query: next }) => (
              <li key={name}>
                <a
                  aria-current={isChosen ? "true" : undefined}
                  className="chip"
                  data-chosen={isChosen || undefined}
                  href={`/${locale}${toPath(next)}`}
                  rel="nofollow"
                >
                  {name}
                  <span className="text-ink-muted tabular-nums">{formatNumber(locale, count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
