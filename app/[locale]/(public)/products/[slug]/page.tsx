import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gallery } from "@/components/catalogue/gallery";
import { GoodsFacts } from "@/components/catalogue/goods-facts";
import { OrderFacts } from "@/components/catalogue/order-facts";
import { OwnWords } from "@/components/catalogue/own-words";
import { PackingFacts } from "@/components/catalogue/packing-facts";
import { PapersList } from "@/components/catalogue/papers-list";
import { PriceTierTable } from "@/components/catalogue/price-tier-table";
import { ProductGrid } from "@/components/catalogue/product-grid";
import { RecentProducts } from "@/components/catalogue/recent-products";
import { SellerCard } from "@/components/catalogue/seller-card";
import { VersionHistory } from "@/components/catalogue/version-history";
import { AddToCartForm } from "@/components/checkout/add-to-cart-form";
import { PublicIssues } from "@/components/feedback/public-issues";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Stars } from "@/components/ui/stars";
import { comparePath } from "@/lib/catalogue/model/compare";
import { closuresAhead } from "@/lib/catalogue/model/holiday";
import { findProduct, type ProductView } from "@/lib/catalogue/queries/product";
import { listSimilar } from "@/lib/catalogue/queries/similar";
import { listPublicIssues, type PublicIssue } from "@/lib/feedback/queries/public-card";
import { alternatesOf } from "@/lib/i18n/alternates";
import { formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";

type PageProps = { params: Promise<{ locale: Locale; slug: string }> };
type PartProps = { locale: Locale; product: ProductView };

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const product = await findProduct(slug, locale);
  if (!product) return {};
  const { name, moq, tiers, seller, pictures } = product;
  const page = pictures[0]?.sources.find(({ size }) => size === "page");
  return {
    title: name.text,
    description: translator(locale, "catalogue")("product.meta", {
      name: name.text,
      price: formatUnitPrice(locale, tiers.at(-1)?.unitPrice ?? 0n),
      moq,
      seller: seller.name,
    }),
    alternates: alternatesOf(locale, `/products/${slug}`),
    ...(page && {
      openGraph: { images: [{ url: page.url, width: page.edge, height: page.edge }] },
    }),
  };
}

export default async function ProductPage({ params }: PageProps) {
  const { locale, slug } = await params;
  const product = await findProduct(slug, locale);
  if (!product) notFound();
  const [issues, similar] = await Promise.all([
    listPublicIssues(product.id),
    listSimilar(product.id, locale),
  ]);
  const t = translator(locale, "catalogue");
  const { categories, name, pictures } = product;
  const crumbs = categories.map((category) => ({
    label: category.name.text,
    href: `/${locale}/catalogue?category=${category.slug}`,
  }));
  return (
    <article>
      <div className="mb-3">
        <Breadcrumbs
          crumbs={[{ label: t("title"), href: `/${locale}/catalogue` }, ...crumbs]}
          label={translator(locale, "common")("breadcrumbs")}
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2 lg:gap-10">
        <div className="min-w-0 lg:sticky lg:top-4">
          <Gallery locale={locale} name={name.text} pictures={pictures} />
        </div>
        <Offer locale={locale} product={product} />
      </div>
      <Details issues={issues} locale={locale} product={product} />
      {similar.length > 0 ? (
        <section className="mt-8">
          <h2 className="text-title mb-3 font-semibold">{t("find.similar")}</h2>
          <ProductGrid isWide locale={locale} products={similar} />
        </section>
      ) : null}
      <RecentProducts
        address={`/${locale}/products/`}
        forget={t("find.forget")}
        locale={locale}
        seen={slug}
        title={t("find.recent")}
        without={[slug]}
      />
    </article>
  );
}

/** What one needs to decide: name, price, how much, how soon, and the button. */
function Offer({ locale, product }: PartProps) {
  const t = translator(locale, "catalogue");
  const { name, rating, tiers } = product;
  return (
    <div className="grid min-w-0 gap-5">
      <div>
        <h1 className="text-headline">
          <OwnWords locale={locale} words={name} />
        </h1>
        <p className="text-ink-muted mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <span data-copy={product.itemNo}>{t("product.itemNo", { number: product.itemNo })}</span>
          <span>{t("product.version", { number: product.versionNumber })}</span>
          {rating ? <Stars count={rating.count} locale={locale} value={rating.value} /> : null}
          <Link href={`/${locale}${comparePath([product.slug])}`} rel="nofollow">
            {t("find.compare.open")}
          </Link>
        </p>
      </div>
      <Card title={t("product.tiers")}>
        <PriceTierTable
          locale={locale}
          piecesPerCarton={product.piecesPerCarton}
          tiers={tiers}
          unit={product.unit}
        />
        <p className="text-ink-muted mt-3 text-sm">{t("product.tiersNote")}</p>
        <div className="border-line mt-4 border-t pt-4">
          <AddToCartForm
            locale={locale}
            product={{
              ...product,
              variants: product.variants.map((variant) => ({
                id: variant.id,
                name: variant.name.text || variant.sku,
                available: variant.ready,
                max: variant.max,
              })),
            }}
          />
        </div>
      </Card>
      <Card>
        <OrderFacts
          closures={closuresAhead(product.seller.holidays, dayInYiwu(now()), product.leadDaysMax)}
          locale={locale}
          product={product}
        />
      </Card>
    </div>
  );
}

function Details({ locale, product, issues }: PartProps & { issues: PublicIssue[] }) {
  const t = translator(locale, "catalogue");
  const { description, hs6, hs10, papers, seller } = product;
  const codes = hs10.map(({ key, text }) => ({ key, text }));
  return (
    <div className="mt-6 grid items-start gap-5 lg:mt-10 lg:grid-cols-2 lg:gap-x-10">
      <div className="grid min-w-0 gap-5">
        {description.text ? (
          <Card title={t("product.description")}>
            <p className="whitespace-pre-line">
              <OwnWords locale={locale} words={description} />
            </p>
          </Card>
        ) : null}
        <Card title={t("product.packing")}>
          <PackingFacts locale={locale} packing={product} />
        </Card>
        <Card title={t("product.facts")}>
          <GoodsFacts locale={locale} product={product} />
        </Card>
      </div>
      <div className="grid min-w-0 gap-5">
        <Card title={t("product.versions")}>
          <VersionHistory
            current={product.versionNumber}
            locale={locale}
            versions={product.versions}
          />
        </Card>
        <PublicIssues issues={issues} locale={locale} />
        <Card title={t("product.customs")}>
          <DefinitionList
            facts={[
              { term: t("product.hs"), value: hs6, note: t("product.hsNote") },
              ...codes.map(({ key, text }) => ({
                term: `${t("product.hs")}, ${zone(locale, key)}`,
                value: text,
              })),
            ]}
          />
          <h3 className="mt-3 mb-2 font-semibold">{t("product.papers")}</h3>
          <PapersList locale={locale} papers={papers} />
        </Card>
        <SellerCard
          headingLevel={2}
          locale={locale}
          seller={{ ...seller, slug: seller.slug ?? "" }}
        />
      </div>
    </div>
  );
}

const zone = (locale: Locale, key: string) =>
  key === "EAEU" || key === "UZ" || key === "CN"
    ? translator(locale, "catalogue")(`place.${key}`)
    : key;
