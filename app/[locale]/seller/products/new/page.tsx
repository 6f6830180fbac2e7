import type { Metadata } from "next";
import { DraftNotice } from "@/components/catalogue/draft-notice";
import { ProductForm } from "@/components/catalogue/product-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listAddress, listOf, productAddress } from "@/lib/catalogue/model/product-address";
import { categoryNames, listCategories } from "@/lib/catalogue/queries/category";
import { findDraft } from "@/lib/catalogue/queries/product-draft";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("manage.new") };
}

export default async function NewProductPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const list = listOf(query.list);
  const actor = await requireKind(locale, productAddress(locale, "new", { list }), "seller");
  const [categories, draft] = await Promise.all([listCategories(locale), findDraft(actor, null)]);
  const isOpen = query.draft === "open";
  const t = translator(locale, "catalogue");
  const crumbs = [
    { label: t("manage.title"), href: listAddress(locale, "new", list) },
    { label: t("manage.new") },
  ];
  return (
    <div className="grid gap-5">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={t("manage.newLead")}
        title={t("manage.new")}
      />
      {draft ? (
        <DraftNotice
          categories={categoryNames(categories)}
          draft={draft}
          isOpen={isOpen}
          list={list}
          locale={locale}
          productId={null}
          timeZone={actor.timeZone}
        />
      ) : null}
      <ProductForm
        categories={categories}
        locale={locale}
        product={null}
        typed={(isOpen && draft?.fields) || null}
      />
    </div>
  );
}
