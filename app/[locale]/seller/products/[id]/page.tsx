import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PictureManager } from "@/components/catalogue/picture-manager";
import { ProductForm } from "@/components/catalogue/product-form";
import { ProductStatusBadge } from "@/components/catalogue/product-status-badge";
import { PublishingCard } from "@/components/catalogue/publishing-card";
import { StockForm } from "@/components/catalogue/stock-form";
import { VersionForm } from "@/components/catalogue/version-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { notes } from "@/lib/catalogue/model/product-note";
import { listCategories } from "@/lib/catalogue/queries/category";
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
  return { title: translator(locale, "catalogue")("manage.edit") };
}

export default async function SellerProductPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const list = `/${locale}/seller/products`;
  const actor = await requireKind(locale, `${list}/${id}`, "seller");
  const [product, categories] = await Promise.all([
    findSellerProduct(actor, id, locale),
    listCategories(locale),
  ]);
  if (!product) notFound();
  const t = translator(locale, "catalogue");
  const note = notes.find((known) => known === query.note);
  const crumbs = [{ label: t("manage.title"), href: list }, { label: product.itemNo }];
  return (
    <div className="grid gap-5">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <ProductStatusBadge locale={locale} status={product.status} />
            <span>{t("product.itemNo", { number: product.itemNo })}</span>
            <span>{t("product.version", { number: product.versionNumber })}</span>
          </span>
        }
        title={localized(product.names, locale).text}
      />
      {note ? <Notice role="status" title={t(`manage.note.${note}`)} tone="positive" /> : null}
      <PublishingCard
        isApproved={actor.companyStatus === "approved"}
        locale={locale}
        product={product}
      />
      <PictureManager locale={locale} product={product} />
      <StockForm locale={locale} product={product} />
      {product.status === "draft" ? null : <VersionForm locale={locale} product={product} />}
      <ProductForm categories={categories} locale={locale} product={product} />
    </div>
  );
}
