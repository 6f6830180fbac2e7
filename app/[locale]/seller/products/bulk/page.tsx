import type { Metadata } from "next";
import { BulkEditForm } from "@/components/batches/bulk-edit-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { filterSearch, parseSellerList } from "@/lib/catalogue/model/seller-list";
import { listCategories } from "@/lib/catalogue/queries/category";
import { countMatching } from "@/lib/catalogue/queries/seller-products";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { isId } from "@/lib/platform/page";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("bulk.title") };
}

const filterOf = ({ filter }: Query) => {
  const search = new URLSearchParams(typeof filter === "string" ? filter : "");
  return parseSellerList(Object.fromEntries(search)).filter;
};

/** What is to be done to the ticked products, or to all that match. */
export default async function BulkEditPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const list = `/${locale}/seller/products`;
  const actor = await requireKind(locale, `${list}/bulk`, "seller");
  const t = translator(locale, "catalogue");
  const filter = filterOf(query);
  const of = query.of === "all" ? "all" : "chosen";
  const ids = of === "all" ? [] : [...new Set([query.ids].flat().filter(isId))];
  const [categories, matching] = await Promise.all([
    listCategories(locale),
    of === "all" ? countMatching(actor, filter) : ids.length,
  ]);
  const search = filterSearch(filter);
  const crumbs = [
    { label: t("manage.title"), href: search ? `${list}?${search}` : list },
    { label: t("bulk.title") },
  ];
  return (
    <div className="grid gap-4">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={t(of === "all" ? "bulk.matching" : "bulk.chosen", { count: matching })}
        title={t("bulk.title")}
      />
      {matching > 0 ? (
        <BulkEditForm categories={categories} filter={search} ids={ids} locale={locale} of={of} />
      ) : (
        <EmptyState title={t("bulk.none")} />
      )}
    </div>
  );
}
