import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnWords } from "@/components/catalogue/own-words";
import { ProductGrid } from "@/components/catalogue/product-grid";
import { SellerCard } from "@/components/catalogue/seller-card";
import { RouteDrawing } from "@/components/layout/route-drawing";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ArrowRight } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { listProducts } from "@/lib/catalogue/queries/browse";
import { listCategories } from "@/lib/catalogue/queries/category";
import { listSellers } from "@/lib/catalogue/queries/seller";
import { alternatesOf } from "@/lib/i18n/alternates";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PageProps = { params: Promise<{ locale: Locale }> };

export const revalidate = 3600;
/** Made at the first visit: a build has no database. */
export const generateStaticParams = () => [];

const NEWEST = 8;
const SELLERS = 6;
const steps = ["placed", "accepted", "made", "road", "arrived", "collected"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return {
    description: translator(locale, "home")("hero.text"),
    alternates: alternatesOf(locale, ""),
  };
}

/** Also asked for files that are not there: their name stands where the language does. */
export default async function HomePage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "home");
  const [newest, categories, sellers] = await Promise.all([
    listProducts({ sort: "newest" }, locale, NEWEST),
    listCategories(locale),
    listSellers(locale, SELLERS),
  ]);
  return (
    <div className="grid gap-10 sm:gap-14">
      <Hero locale={locale} />
      {categories.length > 0 ? (
        <section aria-labelledby="categories">
          <h2 className="text-headline" id="categories">
            {t("categories.title")}
          </h2>
          <ul className="mt-4 grid grid-cols-2 gap-2.5 sm:grid-cols-3 lg:grid-cols-4">
            {categories.map((category) => (
              <li key={category.slug}>
                <Link
                  className="rounded-card border-line bg-surface-raised hover:border-accent hover:text-accent flex h-full min-h-16 items-center justify-between gap-2 border px-4 py-3 font-medium transition-colors"
                  href={`/${locale}/catalogue?category=${category.slug}`}
                  look="bare"
                >
                  <span className="min-w-0">
                    <OwnWords isMarked={false} locale={locale} words={category.name} />
                  </span>
                  <ArrowRight className="text-ink-muted size-4 shrink-0 max-sm:hidden" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="newest">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-headline" id="newest">
            {t("newest.title")}
          </h2>
          <Link className="min-h-target inline-flex items-center" href={`/${locale}/catalogue`}>
            {t("newest.all")}
          </Link>
        </div>
        {newest.products.length > 0 ? (
          <ProductGrid isWide locale={locale} products={newest.products} />
        ) : (
          <EmptyState title={t("newest.empty")} />
        )}
      </section>
      {sellers.length > 0 ? (
        <section aria-labelledby="sellers">
          <h2 className="text-headline" id="sellers">
            {t("sellers.title")}
          </h2>
          <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {sellers.map((seller) => (
              <li key={seller.slug}>
                <SellerCard locale={locale} seller={seller} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** What Karavan is, in one look: the promise, the way, its six steps. */
function Hero({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");
  const layout = translator(locale, "layout");
  return (
    <section className="rounded-card border-line bg-surface-raised overflow-hidden border">
      <div className="px-5 pt-7 sm:px-10 sm:pt-12">
        <h1 className="text-display max-w-3xl">{t("hero.title")}</h1>
        <p className="text-ink-muted mt-4 max-w-prose text-lg">{t("hero.text")}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={`/${locale}/catalogue`} size="large">
            {t("hero.browse")}
          </ButtonLink>
          <ButtonLink href={`/${locale}/about`} size="large" variant="secondary">
            {t("hero.how")}
          </ButtonLink>
        </div>
      </div>
      <RouteDrawing />
      <div className="border-line bg-surface-sunken border-t px-5 py-5 sm:px-10">
        <h2 className="text-ink-muted text-sm font-medium">{t("steps.title")}</h2>
        <ol className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {steps.map((step, index) => (
            <li className="flex items-baseline gap-2 font-medium" key={step}>
              <span aria-hidden className="text-accent tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0">{layout(`about.steps.${step}.name`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
