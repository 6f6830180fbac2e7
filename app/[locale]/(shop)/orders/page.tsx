import type { Metadata } from "next";
import { OrderTable } from "@/components/orders/order-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listOrders, type OrderFilter, orderFilters } from "@/lib/orders/queries/orders";
import { now } from "@/lib/platform/clock";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "orders")("title") };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/orders`;
  const actor = await requireKind(locale, here, "buyer");
  const filter: OrderFilter = orderFilters.find((name) => name === query.show) ?? "open";
  const { rows, newer, older } = await listOrders(actor, filter, toPageKey(query));
  const t = translator(locale, "orders");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid gap-4">
        <Tabs
          label={t("filters.label")}
          tabs={orderFilters.map((name) => ({
            href: `${here}?show=${name}`,
            label: t(`filters.${name}`),
            isCurrent: name === filter,
          }))}
        />
        {rows.length > 0 ? (
          <OrderTable
            caption={t("title")}
            locale={locale}
            now={now()}
            rows={rows}
            side="buyer"
            timeZone={actor.timeZone}
          />
        ) : (
          <EmptyState
            action={<ButtonLink href={`/${locale}/catalogue`}>{t("empty.browse")}</ButtonLink>}
            title={t("empty.title")}
          >
            {t("empty.text")}
          </EmptyState>
        )}
        <Pagination
          locale={locale}
          nextHref={older && `${here}?show=${filter}&after=${older}`}
          previousHref={newer && `${here}?show=${filter}&before=${newer}`}
        />
      </div>
    </>
  );
}
