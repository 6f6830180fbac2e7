import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlacedOrderCard } from "@/components/checkout/placed-order-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { findPlacedOrders } from "@/lib/checkout/queries/checkout";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type PageProps = { params: Promise<{ locale: Locale; group: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "checkout")("done.title", { orders: 1 }) };
}

export default async function CheckoutDonePage({ params }: PageProps) {
  const { locale, group } = await params;
  const actor = await requireKind(locale, `/${locale}/checkout/done/${group}`, "buyer");
  const orders = await findPlacedOrders(actor, group);
  if (!orders) notFound();
  const t = translator(locale, "checkout");
  const plans = orders.map(({ terms }) => terms.plan);
  return (
    <>
      <PageHeader lead={t("done.lead")} title={t("done.title", { orders: orders.length })} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <ul className="grid gap-3">
          {orders.map((order) => (
            <PlacedOrderCard
              key={order.number}
              locale={locale}
              order={order}
              timeZone={actor.timeZone}
            />
          ))}
        </ul>
        <Card title={t("done.next")}>
          <ol className="grid list-decimal gap-2 ps-5">
            <li>{t("done.step1")}</li>
            {plans.some((plan) => plan !== "credit") ? (
              <>
                <li>{t("done.step2")}</li>
                <li>{t("done.step3")}</li>
              </>
            ) : null}
            {plans.includes("credit") ? <li>{t("pay.creditStep")}</li> : null}
          </ol>
          <div className="mt-4 flex flex-wrap gap-2">
            <ButtonLink href={`/${locale}/orders`}>{t("done.all")}</ButtonLink>
            <ButtonLink href={`/${locale}/catalogue`} variant="secondary">
              {t("empty.action")}
            </ButtonLink>
          </div>
        </Card>
      </div>
    </>
  );
}
