import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmReceiptForms } from "@/components/logistics/confirm-receipt-form";
import { Journey } from "@/components/logistics/journey";
import { PickupCode } from "@/components/logistics/pickup-code";
import { CancelOrderForm } from "@/components/orders/cancel-order-form";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderStatusBadge } from "@/components/orders/order-status-badge";
import { OrderStepForm } from "@/components/orders/order-step-form";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { PaymentBox } from "@/components/payments/payment-box";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { orderEta } from "@/lib/logistics/model/order-eta";
import { findJourney, listPickupCodes } from "@/lib/logistics/queries/journey";
import { dayInYiwu, statusAt, toIsoDay } from "@/lib/orders/model/deadline";
import { nextStep } from "@/lib/orders/model/next-step";
import { settlement } from "@/lib/orders/model/settlement";
import { canMove } from "@/lib/orders/model/status";
import { timeline } from "@/lib/orders/model/timeline";
import { findOrder } from "@/lib/orders/queries/order";
import { findPayments } from "@/lib/payments/queries/transfers";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

type Props = { params: Promise<{ locale: Locale; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  return { title: translator(locale, "orders")("order", { number }) };
}

export default async function OrderPage({ params }: Props) {
  const { locale, number } = await params;
  const actor = await requireKind(locale, `/${locale}/orders/${number}`, "buyer", "seller", "operator");
  const [order, payments, journey] = await Promise.all([
    findOrder(actor, number),
    findPayments(actor, number),
    findJourney(actor, number),
  ]);
  if (!order || !payments) notFound();

  const codes = await listPickupCodes(actor, order.id, locale);
  const t = translator(locale, "orders");
  const at = now();
  const status = statusAt(order, at);
  const paid = settlement(order.instalments);
  const ordered = order.lines.reduce((sum, line) => sum + line.quantity - line.cancelledPieces, 0);
  const step = nextStep({
    status,
    paid,
    hasClaim: order.hasClaim,
    isHandedOver: order.handedPieces >= ordered,
  });
  const eta = orderEta({ ...order, status }, journey, at);
  const isBuyer = actor.kind === "buyer";
  const canCancel = isBuyer && (status === "placed" || (status === "confirmed" && paid.confirmedFen === 0n));
  const canReport = isBuyer && (status === "picked_up" || status === "closed");
  return (
    <div className="grid gap-4">
      <PageHeader
        lead={<OrderStatusBadge locale={locale} status={status} />}
        title={t("order", { number: order.number })}
      />
      <OrderProgress
        eta={eta}
        etaBasis={eta && t(eta.isLate ? "eta.late" : `eta.${eta.basis}`)}
        locale={locale}
        now={at}
        order={order}
        reader={actor.kind}
        status={status}
        step={step}
        timeZone={actor.timeZone}
      />
      <LiveRefresh href={`/api/orders/${order.number}/live`} seq={Number(order.events.at(-1)?.seq ?? 0n)} />
      <PickupCode codes={codes} locale={locale} />
      {isBuyer && journey && codes.length > 0 ? (
        <Card>
          <ConfirmReceiptForms journey={journey} locale={locale} />
        </Card>
      ) : null}
      {canReport ? (
        <Card>
          <div className="flex flex-wrap items-center gap-4">
            <ButtonLink href={`/${locale}/orders/${order.number}/report`}>{t("report")}</ButtonLink>
            {canMove(status, "closed") && paid.balance ? (
              <>
                <p className="min-w-0 flex-1 basis-60 text-ink-muted text-sm">{t("close.lead")}</p>
                <OrderStepForm locale={locale} orderId={order.id} step="close" version={order.version} />
              </>
            ) : null}
          </div>
        </Card>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <PaymentBox
            idempotencyKey={newId()}
            instalments={order.instalments}
            locale={locale}
            payer={order.buyerName}
            payments={payments}
            reader={actor.kind}
            status={status}
            today={toIsoDay(dayInYiwu(at))}
          />
          <OrderLines
            lines={order.lines}
            locale={locale}
            showsProgress={order.confirmedAt !== null}
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
          <OrderFacts locale={locale} order={order} side={isBuyer ? "buyer" : "seller"} timeZone={actor.timeZone} />
          {canCancel ? (
            <Card>
              <CancelOrderForm locale={locale} orderId={order.id} version={order.version} />
            </Card>
          ) : null}
        </div>
      </div>
    </div>
  );
}
