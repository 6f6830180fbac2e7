import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnWords } from "@/components/catalogue/own-words";
import { ProductGrid } from "@/components/catalogue/product-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { BadgeCheck } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { listProducts } from "@/lib/catalogue/queries/browse";
import { findSeller } from "@/lib/catalogue/queries/seller";
import { alternatesOf } from "@/lib/i18n/alternates";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PageProps = { params: Promise<{ locale: Locale; slug: string }> };

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const seller = await findSeller(slug, locale);
  if (!seller) return {};
  return {
    title: seller.name,
    description: translator(locale, "catalogue")("seller.meta", { name: seller.name }),
    alternates: alternatesOf(locale, `/sellers/${slug}`),
  };
}

export default async function SellerPage({ params }: PageProps) {
  const { locale, slug } = await params;
  const seller = await findSeller(slug, locale);
  if (!seller) notFound();
  const t = translator(locale, "catalogue");
  const page = await listProducts({ seller: slug, sort: "newest" }, locale);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[{ label: t("title"), href: `/${locale}/catalogue` }, { label: seller.name }]}
            label={translator(locale, "common")("breadcrumbs")}
          />
        }
        lead={
          <>
            <span className="text-positive flex flex-wrap items-center gap-x-1.5">
              <BadgeCheck className="size-5 shrink-0" />
              {seller.approvedAt
                ? t("seller.since", {
                    date: formatDate(locale, seller.approvedAt, "Asia/Shanghai"),
                  })
                : t("seller.verified")}
              {seller.city ? <span className="text-ink-muted">· {seller.city}</span> : null}
            </span>
            {seller.about.text ? (
              <span className="mt-2 block">
                <OwnWords locale={locale} words={seller.about} />
              </span>
            ) : null}
          </>
        }
        title={seller.name}
      />
      <section aria-labelledby="products">
        <h2 className="text-title mb-4" id="products">
          {t("seller.products")}
        </h2>
        {page.products.length > 0 ? (
          <ProductGrid isWide locale={locale} products={page.products} />
        ) : (
          <EmptyState title={t("seller.empty")} />
        )}
      </section>
      {page.products.length > 0 ? (
        <div className="mt-6 flex justify-center">
          <ButtonLink href={`/${locale}/catalogue?seller=${slug}`} variant="secondary">
            {t("seller.all")}
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}
