import type { Metadata } from "next";
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
import { listTransfers } from "@/lib/payments/queries/transfers";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const filters = ["open", "answered"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "payments")("claims.title") };
}

export default async function SellerPaymentsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/payments`;
  const actor = await requireKind(locale, here, "seller");
  const filter = filters.find((name) => name === query.show) ?? "open";
  const { rows, newer, older } = await listTransfers(actor, filter, toPageKey(query));
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
          tabs={filters.map((name) => ({
            href: `${here}?show=${name}`,
            label: t(`claims.${name}`),
            isCurrent: name === filter,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={t("claims.empty")}>{t("claims.emptyText")}</EmptyState>
        ) : null}
        {rows.map((row) => (
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
        <Pagination
          locale={locale}
          nextHref={older && `${here}?show=${filter}&after=${older}`}
          previousHref={newer && `${here}?show=${filter}&before=${newer}`}
        />
      </div>
    </>
  );
}
