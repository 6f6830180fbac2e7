import type { Metadata } from "next";
import { NeedsTable } from "@/components/orders/needs-table";
import { OrderTable } from "@/components/orders/order-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { requireKind } from "@/lib/identity/session";
import { type InboxTab, inboxTabs, isInboxTab } from "@/lib/orders/model/inbox";
import { countOrdersByTab, listOrdersIn } from "@/lib/orders/queries/orders";
import { listSellerNeeds } from "@/lib/orders/queries/seller-inbox";
import { now } from "@/lib/platform/clock";
import { type PageKey, toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "orders")("inbox.title") };
}

export default async function SellerOrdersPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/orders`;
  const actor = await requireKind(locale, here, "seller");
  const tab = isInboxTab(query.tab) ? query.tab : null;
  const [needs, counts] = await Promise.all([listSellerNeeds(actor), countOrdersByTab(actor)]);
  const t = translator(locale, "orders");
  const tabs = (Object.keys(inboxTabs) as InboxTab[]).map((name) => ({
    href: `${here}?tab=${name}`,
    label: t(`inbox.${name}`),
    isCurrent: name === tab,
    ...(name !== "ended" && { count: counts[name] }),
  }));
  return (
    <>
      <PageHeader title={t("inbox.title")} />
      <div className="grid gap-4">
        <Tabs
          label={t("inbox.label")}
          tabs={[
            { href: here, label: t("inbox.now"), count: needs.length, isCurrent: tab === null },
            ...tabs,
          ]}
        />
        {tab ? (
          <TabOrders actor={actor} locale={locale} pageKey={toPageKey(query)} tab={tab} />
        ) : needs.length > 0 ? (
          <NeedsTable locale={locale} now={now()} rows={needs} timeZone={actor.timeZone} />
        ) : (
          <EmptyState title={t("inbox.calm")}>{t("inbox.calmText")}</EmptyState>
        )}
      </div>
    </>
  );
}

type TabOrdersProps = {
  actor: Extract<Actor, { kind: "seller" }>;
  locale: Locale;
  tab: InboxTab;
  pageKey: PageKey;
};

async function TabOrders({ actor, locale, tab, pageKey }: TabOrdersProps) {
  const t = translator(locale, "orders");
  const { rows, newer, older } = await listOrdersIn(actor, tab, pageKey);
  const here = `/${locale}/seller/orders?tab=${tab}`;
  if (rows.length === 0) return <EmptyState title={t("empty.title")} />;
  return (
    <>
      <OrderTable
        caption={t(`inbox.${tab}`)}
        locale={locale}
        now={now()}
        rows={rows}
        side="seller"
        timeZone={actor.timeZone}
      />
      <Pagination
        locale={locale}
        nextHref={older && `${here}&after=${older}`}
        previousHref={newer && `${here}&before=${newer}`}
      />
    </>
  );
}
