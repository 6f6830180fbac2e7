import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OnlinePaymentState } from "@/components/payments/online-payment-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { findLiveOrder } from "@/lib/logistics/queries/journey";
import { isUnderWay } from "@/lib/payments/model/online";
import { findOnlinePayment } from "@/lib/payments/queries/online-payments";

type Props = {
  params: Promise<{ locale: Locale; number: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Seconds after which a page without scripts looks again. */
const LOOKS_AGAIN = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  return { title: translator(locale, "payments")("online.page.title", { number }) };
}

/** Where the provider sends the buyer back to; it knows no more than the provider has told. */
export default async function OnlinePaymentPage({ params, searchParams }: Props) {
  const [{ locale, number, id }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/orders/${number}/payment/${id}`;
  const actor = await requireKind(locale, here, "buyer", "seller", "operator");
  const [payment, live] = await Promise.all([
    findOnlinePayment(actor, number, id),
    findLiveOrder(actor, number),
  ]);
  if (!payment || !live) notFound();
  const waits = isUnderWay(payment.status);
  return (
    <div className="mx-auto grid w-full max-w-prose gap-4">
      <PageHeader title={translator(locale, "payments")("online.page.title", { number })} />
      {waits ? <LiveRefresh href={`/api/orders/${number}/live`} seq={live.seq} /> : null}
      {waits ? (
        <noscript>
          <meta content={String(LOOKS_AGAIN)} httpEquiv="refresh" />
        </noscript>
      ) : null}
      <OnlinePaymentState
        cameBack={query.back !== undefined}
        isPayer={actor.kind === "buyer"}
        locale={locale}
        payment={payment}
      />
    </div>
  );
}
