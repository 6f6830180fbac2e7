import type { Metadata } from "next";
import { NeedsTable } from "@/components/orders/needs-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { countOpenOrders } from "@/lib/orders/queries/orders";
import { listSellerNeeds } from "@/lib/orders/queries/seller-inbox";
import { countClaims } from "@/lib/payments/queries/transfers";
import { now } from "@/lib/platform/clock";

type Props = { params: Promise<{ locale: Locale }> };

const SHOWN = 10;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "orders")("today.title") };
}

export default async function SellerTodayPage({ params }: Props) {
  const { locale } = await params;
  const here = `/${locale}/seller`;
  const actor = await requireKind(locale, here, "seller");
  const [needs, open, claims] = await Promise.all([
    listSellerNeeds(actor),
    countOpenOrders(actor),
    countClaims(actor),
  ]);
  const t = translator(locale, "orders");
  const at = now();
  return (
    <>
      <PageHeader lead={formatDate(locale, at, actor.timeZone)} title={t("today.title")} />
      <div className="grid gap-4">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <Figure
            href={`${here}/orders`}
            label={t("inbox.now")}
            value={formatNumber(locale, needs.length)}
          />
          <Figure
            href={`${here}/payments`}
            label={t("today.claims")}
            value={formatNumber(locale, claims)}
          />
          <Figure
            href={`${here}/orders?tab=making`}
            label={t("today.open")}
            value={formatNumber(locale, open)}
          />
        </div>
        {needs.length > 0 ? (
          <NeedsTable
            locale={locale}
            now={at}
            rows={needs.slice(0, SHOWN)}
            timeZone={actor.timeZone}
          />
        ) : (
          <EmptyState title={t("inbox.calm")}>{t("inbox.calmText")}</EmptyState>
        )}
        {needs.length > SHOWN ? (
          <p>
            <ButtonLink href={`${here}/orders`} variant="secondary">
              {t("today.all")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
