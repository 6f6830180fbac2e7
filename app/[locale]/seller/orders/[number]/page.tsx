import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOverForm } from "@/components/logistics/hand-over-form";
import { Journey } from "@/components/logistics/journey";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { SellerStep } from "@/components/orders/seller-step";
import { OnlinePayments } from "@/components/payments/online-payments";
import { PaymentBox } from "@/components/payments/payment-box";
import { LiveRefresh } from "@/components/ui/live-refresh";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { orderEta } from "@/lib/logistics/model/order-eta";
import { listHandOverLines } from "@/lib/logistics/queries/hand-over";
import { findJourney } from "@/lib/logistics/queries/journey";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { standing } from "@/lib/orders/model/standing";
import { timeline } from "@/lib/orders/model/timeline";
import { findMaking } from "@/lib/orders/queries/making";
import { findOrder } from "@/lib/orders/queries/order";
import { findOnlinePayments, isOnlinePaymentOffered } from "@/lib/payments/queries/online-payments";
import { findPayments } from "@/lib/payments/queries/transfers";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

type Props = { params: Promise<{ locale: Locale; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  return { title: translator(locale, "orders")("order", { number }) };
}

export default async function SellerOrderPage({ params }: Props) {
  const { locale, number } = await params;
  const actor = await requireKind(locale, `/${locale}/seller/orders/${number}`, "seller");
  const [order, payments, online, journey] = await Promise.all([
    findOrder(actor, number),
    findPayments(actor, number),
    findOnlinePayments(actor, number),
    findJourney(actor, number),
  ]);
  if (!order || !payments) notFound();

  const at = now();
  const state = standing(order, at);
  const isMaking = state.status === "in_production" || state.status === "ready";
  const today = dayInYiwu(at);
  const making = state.status === "placed" ? await findMaking(actor, order.id, today) : null;
  const handOverLines = isMaking ? await listHandOverLines(actor, order.id) : [];
  return (
    <div className="grid gap-4">
      <OrderProgress
        eta={orderEta({ ...order, status: state.status }, journey, at)}
        locale={locale}
        now={at}
        order={order}
        reader="seller"
        standing={state}
        timeZone={actor.timeZone}
      />
      <LiveRefresh
        href={`/api/orders/${order.number}/live`}
        seq={Number(order.events.at(-1)?.seq ?? 0n)}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <SellerStep
            locale={locale}
            making={making}
            order={order}
            standing={state}
            today={today}
          />
          <HandOverForm
            lines={handOverLines}
            locale={locale}
            orderId={order.id}
            version={order.version}
          />
          <PaymentBox
            idempotencyKey={newId()}
            instalments={order.instalments}
            locale={locale}
            online={
              <OnlinePayments
                idempotencyKey={newId()}
                isOffered={isOnlinePaymentOffered()}
                locale={locale}
                order={order}
                payments={online}
                reader="seller"
                timeZone={actor.timeZone}
              />
            }
            payer={order.buyerName}
            payments={payments}
            reader="seller"
            standing={state}
            today={toIsoDay(today)}
          />
          <OrderLines
            lines={order.lines}
            locale={locale}
            status={state.status}
            totalFen={order.totalFen}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          {journey ? <Journey journey={journey} locale={locale} now={at} /> : null}
          <OrderTimeline
            entries={timeline(order.events, journey?.facts ?? [])}
            locale={locale}
            now={at}
            timeZone={actor.timeZone}
          />
          <OrderFacts locale={locale} order={order} side="seller" timeZone={actor.timeZone} />
        </div>
      </div>
    </div>
  );
}
