import type { Metadata } from "next";
import { OnlinePaymentItem } from "@/components/payments/online-payment-list";
import { TransferItem } from "@/components/payments/transfer-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FileSpreadsheet } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listOnlinePayments, type OnlinePaymentView } from "@/lib/payments/queries/online-payments";
import { type ClaimRow, listTransfers } from "@/lib/payments/queries/transfers";
import { type Page, toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const filters = ["open", "answered"] as const;
const tabs = [...filters, "online"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "payments")("claims.title") };
}

export default async function SellerPaymentsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/payments`;
  const actor = await requireKind(locale, here, "seller");
  const current = tabs.find((name) => name === query.show) ?? "open";
  const key = toPageKey(query);
  const list = { locale, here: `${here}?show=${current}`, timeZone: actor.timeZone };
  const t = translator(locale, "payments");
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink
            href={`${here}/statements`}
            icon={<FileSpreadsheet className="size-4" />}
            variant="secondary"
          >
            {t("bankStatement.open")}
          </ButtonLink>
        }
        title={t("claims.title")}
      />
      <div className="grid gap-4">
        <Tabs
          label={t("claims.label")}
          tabs={tabs.map((name) => ({
            href: `${here}?show=${name}`,
            label: name === "online" ? t("online.tab") : t(`claims.${name}`),
            isCurrent: name === current,
          }))}
        />
        {current === "online" ? (
          <Online {...list} page={await listOnlinePayments(actor, key)} />
        ) : (
          <Transfers {...list} page={await listTransfers(actor, current, key)} />
        )}
      </div>
    </>
  );
}

type ListProps<Row> = { locale: Locale; here: string; timeZone: string; page: Page<Row> };

function Transfers({ locale, here, page }: ListProps<ClaimRow>) {
  const t = translator(locale, "payments");
  return (
    <>
      {page.rows.length === 0 ? (
        <EmptyState title={t("claims.empty")}>{t("claims.emptyText")}</EmptyState>
      ) : null}
      {page.rows.map((row) => (
        <Card
          aside={
            <Link href={`/${locale}/seller/orders/${row.orderNumber}`}>{row.orderNumber}</Link>
          }
          key={row.id}
          title={row.buyerName}
        >
          <TransferItem locale={locale} reader="seller" transfer={row} />
        </Card>
      ))}
      <Pages here={here} locale={locale} page={page} />
    </>
  );
}

function Online({ locale, here, timeZone, page }: ListProps<OnlinePaymentView>) {
  const t = translator(locale, "payments");
  return (
    <>
      {page.rows.length === 0 ? (
        <EmptyState title={t("online.empty")}>{t("online.emptyText")}</EmptyState>
      ) : null}
      {page.rows.map((row) => (
        <Card
          aside={
            <Link href={`/${locale}/seller/orders/${row.orderNumber}`}>{row.orderNumber}</Link>
          }
          key={row.id}
          title={row.buyerName}
        >
          <OnlinePaymentItem locale={locale} payment={row} reader="seller" timeZone={timeZone} />
        </Card>
      ))}
      <Pages here={here} locale={locale} page={page} />
    </>
  );
}

type PagesProps = { locale: Locale; here: string; page: Page<unknown> };

const Pages = ({ locale, here, page: { newer, older } }: PagesProps) => (
  <Pagination
    locale={locale}
    nextHref={older && `${here}&after=${older}`}
    previousHref={newer && `${here}&before=${newer}`}
  />
);
