import type { Metadata } from "next";
import { CategoryTree } from "@/components/catalogue/category-tree";
import { FacetPanel } from "@/components/catalogue/facet-panel";
import { FilterBar } from "@/components/catalogue/filter-bar";
import { FilterChips } from "@/components/catalogue/filter-chips";
import type { KnownNames } from "@/components/catalogue/filter-name";
import { NothingFound } from "@/components/catalogue/nothing-found";
import { ProductGrid } from "@/components/catalogue/product-grid";
import { SortLinks } from "@/components/catalogue/sort-links";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type CatalogueQuery, changeQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import { listAdvice, listProducts } from "@/lib/catalogue/queries/browse";
import { listCategories, listCategoryPath } from "@/lib/catalogue/queries/category";
import { listFacets } from "@/lib/catalogue/queries/facets";
import { findSeller } from "@/lib/catalogue/queries/seller";
import { alternatesOf } from "@/lib/i18n/alternates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

async function namesOf(query: CatalogueQuery, locale: Locale): Promise<KnownNames> {
  const [path, seller] = await Promise.all([
    query.category ? listCategoryPath(query.category, locale) : [],
    query.seller ? findSeller(query.seller, locale) : null,
  ]);
  return { category: path.at(-1)?.name.text, seller: seller?.name };
}

function titleOf(locale: Locale, query: CatalogueQuery, names: KnownNames) {
  const t = translator(locale, "catalogue");
  if (query.q) return t("searchTitle", { q: query.q });
  return names.category ?? names.seller ?? t("title");
}

export async function catalogueMetadata(locale: Locale, query: CatalogueQuery): Promise<Metadata> {
  const { category } = query;
  return {
    title: titleOf(locale, query, await namesOf(query, locale)),
    description: translator(locale, "catalogue")("lead"),
    alternates: alternatesOf(locale, toPath(category ? { category } : {})),
    ...(Object.keys(query).some((key) => key !== "category") && { robots: { index: false } }),
  };
}

type Props = { locale: Locale; query: CatalogueQuery };

/** The same list at `/catalogue` and at each of its filtered addresses. */
export async function CatalogueView({ locale, query }: Props) {
  const list = parseListQuery(query);
  const [page, facets, categories, names] = await Promise.all([
    listProducts(list, locale),
    listFacets(list),
    listCategories(locale),
    namesOf(query, locale),
  ]);
  const advice = page.products.length > 0 ? [] : await listAdvice(list);
  const t = translator(locale, "catalogue");
  const address = (changed: CatalogueQuery) => `/${locale}${toPath(changed)}`;
  const total = page.searchedFor === null ? facets?.total : undefined;
  return (
    <div className="with-rail">
      <PageHeader
        lead={total !== undefined && total > 0 ? t("results", { count: total }) : undefined}
        title={titleOf(locale, query, names)}
      />
      <Disclosure className="rail" summary={names.category ?? t("filter.allCategories")}>
        <CategoryTree
          categories={categories}
          counts={facets?.counts.category}
          locale={locale}
          query={query}
        />
      </Disclosure>
      <div className="grid min-w-0 grid-cols-1 content-start gap-4 pt-4 lg:pt-0">
        <FilterBar locale={locale} query={query}>
          <FacetPanel facets={facets} locale={locale} query={query} />
        </FilterBar>
        <FilterChips locale={locale} names={names} query={query} />
        {page.products.length > 0 ? <SortLinks locale={locale} query={query} /> : null}
        {page.searchedFor ? (
          <Notice tone="info">{t("similar", { q: query.q ?? "", words: page.searchedFor })}</Notice>
        ) : null}
        {page.products.length > 0 ? (
          <ProductGrid locale={locale} products={page.products} quantity={list.quantity} />
        ) : (
          <NothingFound advice={advice} locale={locale} names={names} query={query} />
        )}
        <div className="flex flex-wrap justify-between gap-3 pt-2">
          {query.after ? (
            <ButtonLink href={address(changeQuery(query, {}))} variant="secondary">
              {t("firstPage")}
            </ButtonLink>
          ) : (
            <span />
          )}
          {page.next ? (
            <ButtonLink
              href={address(changeQuery(query, { after: page.next }))}
              rel="next"
              variant="secondary"
            >
              {t("nextPage")}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </div>
  );
}
