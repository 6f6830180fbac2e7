import { OwnWords } from "@/components/catalogue/own-words";
import { Link } from "@/components/ui/link";
import { type CatalogueQuery, changeQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type CategoryTreeProps = {
  locale: Locale;
  categories: readonly CategoryView[];
  query: CatalogueQuery;
  /** Products of each, as far as they are counted. */
  counts: ReadonlyMap<string, number> | undefined;
};

const holds = (category: CategoryView, slug: string | undefined): boolean =>
  category.slug === slug || category.children.some((child) => holds(child, slug));

/** The branch one stands in is open; the other filters stay. */
export function CategoryTree({ locale, categories, query, counts }: CategoryTreeProps) {
  const t = translator(locale, "catalogue");
  return (
    <nav aria-label={t("filter.category")}>
      <ul className="grid">
        <li>
          <CategoryLink
            isCurrent={query.category === undefined}
            locale={locale}
            query={query}
            slug={undefined}
          >
            {t("filter.allCategories")}
          </CategoryLink>
        </li>
        {categories.map((category) => (
          <Branch
            category={category}
            counts={counts}
            key={category.slug}
            locale={locale}
            query={query}
          />
        ))}
      </ul>
    </nav>
  );
}

type BranchProps = Omit<CategoryTreeProps, "categories"> & { category: CategoryView };

function Branch({ locale, category, query, counts }: BranchProps) {
  const count = counts?.get(category.slug);
  const isOpen = category.children.length > 0 && holds(category, query.category);
  return (
    <li>
      <CategoryLink
        isCurrent={query.category === category.slug}
        locale={locale}
        query={query}
        slug={category.slug}
      >
        <OwnWords isMarked={false} locale={locale} words={category.name} />
        {count === undefined ? null : (
          <span className="text-ink-muted ms-auto ps-2 text-sm tabular-nums">
            {formatNumber(locale, count)}
          </span>
        )}
      </CategoryLink>
      {isOpen ? (
        <ul className="border-line ms-3 border-s ps-2">
          {category.children.map((child) => (
            <Branch
              category={child}
              counts={counts}
              key={child.slug}
              locale={locale}
              query={query}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

type CategoryLinkProps = {
  locale: Locale;
  query: CatalogueQuery;
  slug: string | undefined;
  isCurrent: boolean;
  children: React.ReactNode;
};

function CategoryLink({ locale, query, slug, isCurrent, children }: CategoryLinkProps) {
  return (
    <Link
      aria-current={isCurrent ? "true" : undefined}
      className="category-link"
      href={`/${locale}${toPath(changeQuery(query, { category: slug }))}`}
      look="bare"
    >
      {children}
    </Link>
  );
}
