import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderDocuments } from "@/components/documents/order-documents";
import { HandOverForm } from "@/components/logistics/hand-over-form";
import { Journey } from "@/components/logistics/journey";
import { PickupCode } from "@/components/logistics/pickup-code";
import { CancellationCard } from "@/components/orders/cancellation-card";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { PriceChanges } from "@/components/orders/price-changes";
import { SellerStep } from "@/components/orders/seller-step";
import { SellerTroubles } from "@/components/orders/seller-troubles";
import { OnlinePayments } from "@/components/payments/online-payments";
import { PaymentBox } from "@/components/payments/payment-box";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { listOrderDocuments } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { requireKind } from "@/lib/identity/session";
import { orderEta } from "@/lib/logistics/model/order-eta";
import { listHandOverLines } from "@/lib/logistics/queries/hand-over";
import { findJourney, listPickupCodes } from "@/lib/logistics/queries/journey";
import { listLotBalances } from "@/lib/logistics/queries/lot-balances";
import { cancelOffer } from "@/lib/orders/model/adjustment";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { reachOf } from "@/lib/orders/model/reach";
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

async function load(actor: Actor, number: string, locale: Locale, at: Date) {
  const [order, payments, online, journey] = await Promise.all([
    findOrder(actor, number),
    findPayments(actor, number),
    findOnlinePayments(actor, number),
    findJourney(actor, number),
  ]);
  if (!order || !payments) notFound();
  const state = standing(order, at);
  const isMaking = state.status === "in_production" || state.status === "ready";
  const today = dayInYiwu(at);
  const isReturned = journey?.lots.some(({ isReleased }) => isReleased) ?? false;
  const [making, handOverLines, lots, documents, codes] = await Promise.all([
    state.status === "placed" ? findMaking(actor, order.id, today) : null,
    isMaking ? listHandOverLines(actor, order.id) : [],
    journey && journey.lots.length > 0 ? listLotBalances(order) : [],
    listOrderDocuments(actor, order.id),
    isReturned ? listPickupCodes(actor, order.id, locale) : [],
  ]);
  const reach = reachOf(journey?.lots ?? []);
  return {
    reach,
    offer: cancelOffer(order, reach, at),
    order,
    payments,
    online,
    journey,
    state,
    today,
    making,
    handOverLines,
    lots,
    documents,
    codes,
  };
}

export default async function SellerOrderPage({ params }: Props) {
  const { locale, number } = await params;
  const actor = await requireKind(locale, `/${locale}/seller/orders/${number}`, "seller");
  const at = now();
  const found = await load(actor, number, locale, at);
  const { order, journey, state, today, documents, reach, offer, ...rest } = found;
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
      <PickupCode codes={rest.codes} locale={locale} />
      <CancellationCard
        cancellation={order.cancellation}
        locale={locale}
        mayAnswer
        now={at}
        offer={offer}
        paidFen={state.paid.confirmedFen}
        reader="seller"
        timeZone={actor.timeZone}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <SellerStep
            locale={locale}
            making={rest.making}
            order={order}
            standing={state}
            today={today}
          />
          <HandOverForm
            lines={rest.handOverLines}
            locale={locale}
            orderId={order.id}
            version={order.version}
          />
          <PaymentBox
            idempotencyKey={newId()}
            locale={locale}
            lots={rest.lots}
            openParts={[]}
            rate={null}
            online={
              <OnlinePayments
                idempotencyKey={newId()}
                isOffered={isOnlinePaymentOffered()}
                locale={locale}
                order={order}
                payments={rest.online}
                reader="seller"
                timeZone={actor.timeZone}
              />
            }
            order={order}
            payments={rest.payments}
            reader="seller"
            standing={state}
            today={toIsoDay(today)}
          />
          <PriceChanges
            locale={locale}
            order={order}
            proposalKey={newId()}
            timeZone={actor.timeZone}
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
          <OrderDocuments documents={documents} locale={locale} order={order} reader="seller" />
          <SellerTroubles
            canEnd={reach === "yard" && offer !== null}
            locale={locale}
            order={order}
            paidFen={state.paid.confirmedFen}
          />
        </div>
      </div>
    </div>
  );
}
