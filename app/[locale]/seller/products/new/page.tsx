import type { Metadata } from "next";
import { ProductForm } from "@/components/catalogue/product-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listCategories } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("manage.new") };
}

export default async function NewProductPage({ params }: Props) {
  const { locale } = await params;
  const here = `/${locale}/seller/products`;
  await requireKind(locale, `${here}/new`, "seller");
  const t = translator(locale, "catalogue");
  const crumbs = [{ label: t("manage.title"), href: here }, { label: t("manage.new") }];
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={t("manage.newLead")}
        title={t("manage.new")}
      />
      <ProductForm categories={await listCategories(locale)} locale={locale} product={null} />
    </>
  );
}
