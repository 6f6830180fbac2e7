import { OrderStatusBadge } from "@/components/orders/order-status-badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";
import { formatDate, formatDateTime, formatDayRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Eta } from "@/lib/logistics/model/eta";
import { isLate } from "@/lib/orders/model/deadline";
import { type NextStep, whoActs } from "@/lib/orders/model/next-step";
import type { Standing } from "@/lib/orders/model/standing";
import {
  isEnded,
  isLost,
  type OrderStatus,
  takeoutStep,
  takeoutSteps,
} from "@/lib/orders/model/status";

type OrderProgressProps = {
  locale: Locale;
  timeZone: string;
  /** Who reads: their own move is said as theirs. */
  reader: "buyer" | "seller" | "operator";
  standing: Standing;
  order: {
    number: string;
    status: OrderStatus;
    respondBy: Date;
    readyOn: Date | null;
    endReason: string | null;
    endNote: string | null;
  };
  eta: Eta | null;
  now: Date;
};

/** The takeout view: where the order is, what happens now, who moves next and until when. */
export function OrderProgress(props: OrderProgressProps) {
  const { locale, order, standing } = props;
  return (
    <div>
      <PageHeader
        lead={<OrderStatusBadge locale={locale} status={standing.status} />}
        title={translator(locale, "orders")("order", { number: order.number })}
      />
      {isLost(standing.status) ? <Ended {...props} /> : <Steps {...props} />}
    </div>
  );
}

function Steps(props: OrderProgressProps) {
  const { locale, eta } = props;
  const { status, step } = props.standing;
  const t = translator(locale, "orders");
  const current = isEnded(status) ? takeoutSteps.length : takeoutSteps.indexOf(takeoutStep(status));
  return (
    <Card>
      <Stepper
        current={current}
        eta={
          eta ? (
            <>
              <p className="text-ink-muted text-sm">{t("eta.label")}</p>
              <p className="text-title tabular-nums">{formatDayRange(locale, eta.from, eta.to)}</p>
              <p className="text-ink-muted text-sm">
                {t(eta.isLate ? "eta.late" : `eta.${eta.basis}`)}
              </p>
            </>
          ) : null
        }
        locale={locale}
        now={t(`next.${step}`)}
        steps={takeoutSteps.map((key) => ({ key, label: t(`step.${key}`) }))}
      />
      <NextMove {...props} />
    </Card>
  );
}

function NextMove({
  locale,
  timeZone,
  reader,
  standing: { step },
  order,
  now,
}: OrderProgressProps) {
  const t = translator(locale, "orders");
  const who = whoActs(step);
  if (who === "nobody") return null;
  const date = order.readyOn && formatDate(locale, order.readyOn);
  const late = isLate(order, now) && date;
  const deadlines: Partial<Record<NextStep, string | null>> = {
    sellerAnswers: formatDateTime(locale, order.respondBy, timeZone),
    sellerStarts: date,
    sellerMakes: date,
  };
  const until = deadlines[step];
  return (
    <p className="border-line mt-4 border-t pt-3">
      <span className="text-ink-muted">{t("turn.label")}: </span>
      <strong className="font-semibold">{t(who === reader ? "turn.you" : `turn.${who}`)}</strong>
      {late ? (
        <strong className="text-critical font-semibold"> · {t("late", { date: late })}</strong>
      ) : (
        until && <span> · {t("until", { date: until })}</span>
      )}
    </p>
  );
}

const reasons = new Set([
  "changed_mind",
  "wrong_quantity",
  "found_elsewhere",
  "too_slow",
  "out_of_stock",
  "price_changed",
  "too_soon",
  "too_small",
  "discontinued",
  "seller_cannot",
  "other",
] as const);
type Reason = typeof reasons extends Set<infer R> ? R : never;

function Ended({ locale, standing: { status, step }, order }: OrderProgressProps) {
  const t = translator(locale, "orders");
  const reason = reasons.has(order.endReason as Reason)
    ? t(`reasons.${order.endReason as Reason}`)
    : null;
  return (
    <Notice title={t(`status.${status}`)} tone={status === "cancelled" ? "info" : "critical"}>
      <p>{t(`next.${step}`)}</p>
      {reason ? (
        <p className="mt-1">
          {t("reason")}: {reason}
        </p>
      ) : null}
      {order.endNote ? <p className="mt-1 whitespace-pre-line">“{order.endNote}”</p> : null}
    </Notice>
  );
}
