import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderDocuments } from "@/components/documents/order-documents";
import { ConfirmReceiptForms } from "@/components/logistics/confirm-receipt-form";
import { Journey } from "@/components/logistics/journey";
import { PickupCode } from "@/components/logistics/pickup-code";
import { AfterPickup } from "@/components/orders/after-pickup";
import { CancellationCard } from "@/components/orders/cancellation-card";
import { EndOrder } from "@/components/orders/end-order";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { PriceChanges } from "@/components/orders/price-changes";
import { ProposedChanges } from "@/components/orders/proposed-changes";
import { OnlinePayments } from "@/components/payments/online-payments";
import { PaymentBox } from "@/components/payments/payment-box";
import { Card } from "@/components/ui/card";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { listOrderDocuments } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { requireKind } from "@/lib/identity/session";
import { findRateOf } from "@/lib/ledger/queries/rates";
import { orderEta } from "@/lib/logistics/model/order-eta";
import { findJourney, listPickupCodes } from "@/lib/logistics/queries/journey";
import { listLotBalances } from "@/lib/logistics/queries/lot-balances";
import { cancelOffer } from "@/lib/orders/model/adjustment";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { reachOf } from "@/lib/orders/model/reach";
import { standing } from "@/lib/orders/model/standing";
import { timeline } from "@/lib/orders/model/timeline";
import { isBeforeProduction } from "@/lib/orders/model/version";
import { canAnswerCancellations } from "@/lib/orders/policy";
import { listNewerVersions } from "@/lib/orders/queries/newer-versions";
import { findOrder } from "@/lib/orders/queries/order";
import { findOnlinePayments, isOnlinePaymentOffered } from "@/lib/payments/queries/online-payments";
import { listOpenParts } from "@/lib/payments/queries/open-parts";
import { findPayments } from "@/lib/payments/queries/transfers";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

type Props = { params: Promise<{ locale: Locale; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  return { title: translator(locale, "orders")("order", { number }) };
}

async function load(actor: Actor, number: string, locale: Locale) {
  const [order, payments, online, journey, openParts] = await Promise.all([
    findOrder(actor, number),
    findPayments(actor, number),
    findOnlinePayments(actor, number),
    findJourney(actor, number),
    listOpenParts(actor, number),
  ]);
  if (!order || !payments) notFound();
  const isWaiting = journey?.lots.some((lot) => lot.status === "at_pickup");
  const codes = isWaiting ? await listPickupCodes(actor, order.id, locale) : [];
  const newer = isBeforeProduction(order.status) ? await listNewerVersions(actor, order.id) : [];
  const [lots, documents, rate] = await Promise.all([
    journey && journey.lots.length > 0 ? listLotBalances(order) : [],
    listOrderDocuments(actor, order.id),
    actor.kind === "buyer" ? findRateOf(actor.countryCode) : null,
  ]);
  const reach = reachOf(journey?.lots ?? []);
  return {
    order,
    payments,
    online,
    journey,
    openParts,
    codes,
    newer,
    lots,
    documents,
    rate,
    reach,
  };
}

export default async function OrderPage({ params }: Props) {
  const { locale, number } = await params;
  const here = `/${locale}/orders/${number}`;
  const actor = await requireKind(locale, here, "buyer", "seller", "operator");
  const found = await load(actor, number, locale);
  const { order, payments, online, journey, codes, newer, documents, reach, ...money } = found;
  const at = now();
  const state = standing(order, at);
  const isBuyer = actor.kind === "buyer";
  const offer = cancelOffer(order, reach, at);
  return (
    <div className="grid gap-4">
      <OrderProgress
        eta={orderEta({ ...order, status: state.status }, journey, at)}
        locale={locale}
        now={at}
        order={order}
        reader={actor.kind}
        standing={state}
        timeZone={actor.timeZone}
      />
      <LiveRefresh
        href={`/api/orders/${order.number}/live`}
        seq={Number(order.events.at(-1)?.seq ?? 0n)}
      />
      <PickupCode codes={codes} locale={locale} />
      {isBuyer && journey && codes.length > 0 ? (
        <Card>
          <ConfirmReceiptForms journey={journey} locale={locale} />
        </Card>
      ) : null}
      {isBuyer ? <AfterPickup locale={locale} order={order} standing={state} /> : null}
      {isBuyer ? (
        <ProposedChanges adjustments={order.adjustments} lines={order.lines} locale={locale} />
      ) : null}
      <CancellationCard
        cancellation={order.cancellation}
        locale={locale}
        mayAnswer={
          order.cancellation !== null &&
          canAnswerCancellations(actor, order.cancellation.answerBy, at)
        }
        now={at}
        offer={offer}
        paidFen={state.paid.confirmedFen}
        reader={actor.kind}
        timeZone={actor.timeZone}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <PaymentBox
            {...money}
            idempotencyKey={newId()}
            locale={locale}
            online={
              <OnlinePayments
                idempotencyKey={newId()}
                isOffered={isOnlinePaymentOffered()}
                locale={locale}
                order={order}
                payments={online}
                reader={actor.kind}
                timeZone={actor.timeZone}
              />
            }
            order={order}
            payments={payments}
            reader={actor.kind}
            standing={state}
            today={toIsoDay(dayInYiwu(at))}
          />
          <PriceChanges locale={locale} order={order} timeZone={actor.timeZone} />
          <OrderLines
            lines={order.lines}
            locale={locale}
            status={state.status}
            totalFen={order.totalFen}
            {...(isBuyer && { reportsTo: order.number })}
            {...(isBeforeProduction(state.status) && { taking: { orderId: order.id, newer } })}
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
          <OrderFacts
            locale={locale}
            order={order}
            side={isBuyer ? "buyer" : "seller"}
            timeZone={actor.timeZone}
          />
          <OrderDocuments documents={documents} locale={locale} order={order} reader={actor.kind} />
          {isBuyer ? (
            <EndOrder
              isLoaded={reach === "loaded"}
              locale={locale}
              offer={offer}
              order={order}
              standing={state}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
