import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RevisionList } from "@/components/catalogue/revision-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listAddress, listOf, productAddress } from "@/lib/catalogue/model/product-address";
import { categoryNames, listCategories } from "@/lib/catalogue/queries/category";
import { listRevisions } from "@/lib/catalogue/queries/revisions";
import { findSellerProduct } from "@/lib/catalogue/queries/seller-product";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("history.title") };
}

export default async function ProductHistoryPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const list = listOf(query.list);
  const here = productAddress(locale, id, { list }, "/history");
  const actor = await requireKind(locale, here, "seller");
  const product = await findSellerProduct(actor, id, locale);
  if (!product) notFound();
  const before = Number(query.before) || undefined;
  const [{ revisions, next }, categories] = await Promise.all([
    listRevisions(actor, id, before),
    listCategories(locale),
  ]);
  const t = translator(locale, "catalogue");
  const crumbs = [
    { label: t("manage.title"), href: listAddress(locale, id, list) },
    { label: product.itemNo, href: productAddress(locale, id, { list }) },
    { label: t("history.title") },
  ];
  return (
    <div className="grid gap-4">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={localized(product.names, locale).text}
        title={t("history.title")}
      />
      {revisions.length > 0 ? (
        <RevisionList
          categories={categoryNames(categories)}
          locale={locale}
          productId={id}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      ) : (
        <EmptyState title={t("history.none")} />
      )}
      <Pagination
        locale={locale}
        nextHref={next === null ? null : `${here}${list ? "&" : "?"}before=${next}`}
        previousHref={before ? here : null}
      />
    </div>
  );
}
