import type { Metadata } from "next";
import { SellerProductTable } from "@/components/catalogue/seller-product-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus, Search } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type ProductStatus, productStatuses } from "@/lib/catalogue/model/product-terms";
import { countSellerProducts, listSellerProducts } from "@/lib/catalogue/queries/seller-products";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { toPageKey } from "@/lib/platform/page";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "catalogue")("manage.title") };
}

function filterOf(query: Query) {
  const status = productStatuses.find((known) => known === query.status) ?? null;
  return { status, q: typeof query.q === "string" ? query.q.trim().slice(0, 80) : "" };
}

const addressOf = (
  here: string,
  filter: { status: ProductStatus | null; q: string },
  key: Record<string, string> = {},
) => {
  const query = new URLSearchParams({
    ...(filter.status && { status: filter.status }),
    ...(filter.q && { q: filter.q }),
    ...key,
  });
  return query.size > 0 ? `${here}?${query}` : here;
};

export default async function SellerProductsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/products`;
  const actor = await requireKind(locale, here, "seller");
  const filter = filterOf(query);
  const [counts, page] = await Promise.all([
    countSellerProducts(actor),
    listSellerProducts(actor, filter, toPageKey(query), locale),
  ]);
  const t = translator(locale, "catalogue");
  const tabs = [null, "published", "draft", "archived"] as const;
  const total = counts.draft + counts.published + counts.archived;
  return (
    <div className="grid gap-4">
      <PageHeader
        actions={
          <ButtonLink href={`${here}/new`} icon={<Plus className="size-4" />}>
            {t("manage.new")}
          </ButtonLink>
        }
        title={t("manage.title")}
      />
      <Tabs
        label={t("manage.title")}
        tabs={tabs.map((status) => ({
          href: addressOf(here, { ...filter, status }),
          label: t(`manage.status.${status ?? "all"}`),
          count: status ? counts[status] : total,
          isCurrent: filter.status === status,
        }))}
      />
      <form action={here} className="flex max-w-prose gap-2">
        {filter.status ? <input name="status" type="hidden" value={filter.status} /> : null}
        <Input
          aria-label={t("manage.search")}
          defaultValue={filter.q}
          name="q"
          placeholder={t("manage.search")}
          type="search"
        />
        <Button
          className="shrink-0 whitespace-nowrap"
          icon={<Search className="size-4" />}
          type="submit"
          variant="secondary"
        >
          {translator(locale, "common")("actions.search")}
        </Button>
      </form>
      {page.rows.length > 0 ? (
        <SellerProductTable locale={locale} rows={page.rows} timeZone={actor.timeZone} />
      ) : (
        <EmptyState title={t(total === 0 ? "manage.empty.title" : "none.title")}>
          {total === 0 ? t("manage.empty.text") : null}
        </EmptyState>
      )}
      <Pagination
        locale={locale}
        nextHref={page.older && addressOf(here, filter, { after: page.older })}
        previousHref={page.newer && addressOf(here, filter, { before: page.newer })}
      />
    </div>
  );
}
