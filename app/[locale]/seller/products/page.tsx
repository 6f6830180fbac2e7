import type { Metadata } from "next";
import { ExportLinks } from "@/components/batches/export-links";
import { BulkBar } from "@/components/catalogue/bulk-bar";
import { SavedViews } from "@/components/catalogue/saved-views";
import { SellerListForm } from "@/components/catalogue/seller-list-form";
import { SellerProductTable } from "@/components/catalogue/seller-product-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FileSpreadsheet, Plus } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { productAddress } from "@/lib/catalogue/model/product-address";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import {
  changeList,
  filterSearch,
  listSearch,
  parseSellerList,
  type SellerList,
} from "@/lib/catalogue/model/seller-list";
import { listCategories } from "@/lib/catalogue/queries/category";
import { listSavedViews } from "@/lib/catalogue/queries/saved-views";
import {
  countMatching,
  countSellerProducts,
  listSellerProducts,
} from "@/lib/catalogue/queries/seller-products";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { isId } from "@/lib/platform/page";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("manage.title") };
}

const hrefOf = (here: string, list: SellerList) => {
  const search = listSearch(list);
  return search ? `${here}?${search}` : here;
};

const withStatus = (list: SellerList, status: ProductStatus | null) => {
  const { status: _status, ...filter } = list.filter;
  return changeList(list, { filter: { ...filter, ...(status && { status }) } });
};

export default async function SellerProductsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/products`;
  const actor = await requireKind(locale, here, "seller");
  const list = parseSellerList(query);
  const [counts, count, page, views, categories] = await Promise.all([
    countSellerProducts(actor),
    countMatching(actor, list.filter),
    listSellerProducts(actor, list, locale),
    listSavedViews(actor),
    listCategories(locale),
  ]);
  const t = translator(locale, "catalogue");
  const total = counts.draft + counts.published + counts.archived;
  return (
    <div className="grid min-w-0 gap-3">
      <PageHeader
        actions={
          <>
            <ButtonLink
              href={`/${locale}/seller/batches`}
              icon={<FileSpreadsheet className="size-4" />}
              variant="secondary"
            >
              {translator(locale, "batches")("toImports")}
            </ButtonLink>
            <ButtonLink
              href={productAddress(locale, "new", { list: listSearch(list) })}
              icon={<Plus className="size-4" />}
            >
              {t("manage.new")}
            </ButtonLink>
          </>
        }
        lead={t("table.matching", { count })}
        title={t("manage.title")}
      />
      <Tabs
        label={t("manage.title")}
        tabs={([null, "published", "draft", "archived"] as const).map((status) => ({
          href: hrefOf(here, withStatus(list, status)),
          label: t(`manage.status.${status ?? "all"}`),
          count: status ? counts[status] : total,
          isCurrent: (list.filter.status ?? null) === status,
        }))}
      />
      <SellerListForm categories={categories} here={here} list={list} locale={locale} />
      <SavedViews here={here} locale={locale} search={listSearch(changeList(list))} views={views} />
      {page.rows.length > 0 ? (
        <>
          <BulkBar count={count} here={here} locale={locale} search={filterSearch(list.filter)} />
          <SellerProductTable
            edited={isId(query.edit) ? query.edit : null}
            here={here}
            list={list}
            locale={locale}
            rows={page.rows}
            timeZone={actor.timeZone}
          />
        </>
      ) : (
        <EmptyState title={t(total === 0 ? "manage.empty.title" : "none.title")}>
          {total === 0 ? t("manage.empty.text") : null}
        </EmptyState>
      )}
      {count > 0 ? <ExportLinks locale={locale} search={filterSearch(list.filter)} /> : null}
      <Pagination
        locale={locale}
        nextHref={page.after && hrefOf(here, { ...changeList(list), after: page.after })}
        previousHref={page.before && hrefOf(here, { ...changeList(list), before: page.before })}
      />
    </div>
  );
}
