import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftNotice } from "@/components/catalogue/draft-notice";
import { DuplicateForm } from "@/components/catalogue/duplicate-form";
import { PictureManager } from "@/components/catalogue/picture-manager";
import { ProductForm } from "@/components/catalogue/product-form";
import { ProductStatusBadge } from "@/components/catalogue/product-status-badge";
import { PublishingCard } from "@/components/catalogue/publishing-card";
import { StockForm } from "@/components/catalogue/stock-form";
import { VersionForm } from "@/components/catalogue/version-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listAddress, listOf, productAddress } from "@/lib/catalogue/model/product-address";
import { notes } from "@/lib/catalogue/model/product-note";
import { categoryNames, listCategories } from "@/lib/catalogue/queries/category";
import { findDraft } from "@/lib/catalogue/queries/product-draft";
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
  const list = listOf(query.list);
  const actor = await requireKind(locale, productAddress(locale, id, { list }), "seller");
  const [product, categories] = await Promise.all([
    findSellerProduct(actor, id, locale),
    listCategories(locale),
  ]);
  if (!product) notFound();
  const draft = await findDraft(actor, id);
  const isOpen = query.draft === "open";
  const t = translator(locale, "catalogue");
  const note = notes.find((known) => known === query.note);
  const crumbs = [
    { label: t("manage.title"), href: listAddress(locale, id, list) },
    { label: product.itemNo },
  ];
  const notice = draft ? (
    <DraftNotice
      categories={categoryNames(categories)}
      draft={draft}
      isOpen={isOpen}
      list={list}
      locale={locale}
      productId={id}
      timeZone={actor.timeZone}
    />
  ) : null;
  return (
    <div className="grid gap-5">
      <PageHeader
        actions={
          <>
            <ButtonLink href={productAddress(locale, id, { list }, "/history")} variant="secondary">
              {t("history.open")}
            </ButtonLink>
            <DuplicateForm locale={locale} productId={id} />
          </>
        }
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
      {isOpen ? null : notice}
      {note ? (
        <Notice
          action={
            <ButtonLink href={listAddress(locale, id, list)} size="small" variant="secondary">
              {t("manage.title")}
            </ButtonLink>
          }
          role="status"
          title={t(`manage.note.${note}`)}
          tone="positive"
        />
      ) : null}
      <PublishingCard
        isApproved={actor.companyStatus === "approved"}
        locale={locale}
        product={product}
      />
      <PictureManager locale={locale} product={product} />
      <StockForm locale={locale} product={product} />
      {product.status === "draft" ? null : <VersionForm locale={locale} product={product} />}
      {isOpen ? notice : null}
      <ProductForm
        categories={categories}
        locale={locale}
        product={product}
        typed={(isOpen && draft?.fields) || null}
      />
    </div>
  );
}
