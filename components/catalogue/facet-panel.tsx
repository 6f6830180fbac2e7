import { facetChoices } from "@/components/catalogue/facet-choices";
import { FacetLinks } from "@/components/catalogue/facet-links";
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
  const groups = facetChoices(locale, query, facets).map(({ title, choices }) => ({
    title,
    links: choices.map(({ name, count, isChosen, query: next }) => ({
      name,
      count: formatNumber(locale, count),
      href: `/${locale}${toPath(next)}`,
      isChosen,
    })),
  }));
  return (
    <nav aria-label={t("find.narrow")} className="grid gap-x-6 gap-y-3 px-4 sm:grid-cols-2">
      <FacetLinks groups={groups} />
    </nav>
  );
}
