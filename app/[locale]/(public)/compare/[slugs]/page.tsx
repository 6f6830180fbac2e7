import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompareTable } from "@/components/catalogue/compare-table";
import { RecentProducts } from "@/components/catalogue/recent-products";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchX } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { comparedWith, comparePath, parseCompared } from "@/lib/catalogue/model/compare";
import { findProduct } from "@/lib/catalogue/queries/product";
import { listSimilar } from "@/lib/catalogue/queries/similar";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PageProps = { params: Promise<{ locale: Locale; slugs: string }> };

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "catalogue");
  return { title: t("find.compare.title"), robots: { index: false } };
}

export default async function ComparePage({ params }: PageProps) {
  const { locale, slugs: segment } = await params;
  const asked = parseCompared(segment);
  if (!isLocale(locale) || asked.length === 0) notFound();
  const found = await Promise.all(asked.map((slug) => findProduct(slug, locale)));
  const products = found.flatMap((product) => product ?? []);
  const slugs = products.map(({ slug }) => slug);
  const last = products.at(-1);
  const similar = last ? await listSimilar(last.id, locale) : [];
  const t = translator(locale, "catalogue");
  const further = similar.flatMap(({ slug, name }) => {
    const next = comparedWith(slugs, slug);
    return next ? [{ slug, name: name.text, path: comparePath(next) }] : [];
  });
  return (
    <>
      <PageHeader lead={t("find.compare.lead")} title={t("find.compare.title")} />
      {products.length > 0 ? (
        <CompareTable locale={locale} products={products} />
      ) : (
        <EmptyState icon={<SearchX className="size-6" />} title={t("find.compare.empty")} />
      )}
      {further.length > 0 ? (
        <section className="mt-6">
          <h2 className="text-title font-semibold">{t("find.compare.more")}</h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {further.map(({ slug, name, path }) => (
              <li key={slug}>
                <Link className="chip" href={`/${locale}${path}`} look="bare" rel="nofollow">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {further.length > 0 ? (
        <RecentProducts
          address={`/${locale}${comparePath(slugs)}.`}
          forget={t("find.forget")}
          locale={locale}
          title={`${t("find.recent")}: ${t("find.compare.add")}`}
          without={slugs}
        />
      ) : null}
    </>
  );
}
