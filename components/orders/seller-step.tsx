import { AnswerOrderForms } from "@/components/orders/answer-order-forms";
import { MarkReadyForm } from "@/components/orders/mark-ready-form";
import { OrderStepForm } from "@/components/orders/order-step-form";
import { Card } from "@/components/ui/card";
import { closuresAhead } from "@/lib/catalogue/model/holiday";
import { formatDayRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { addDays, LONGEST_PROMISE, toIsoDay } from "@/lib/orders/model/deadline";
import { readyDay } from "@/lib/orders/model/ready-day";
import type { Standing } from "@/lib/orders/model/standing";
import type { OrderMaking } from "@/lib/orders/queries/making";
import type { OrderView } from "@/lib/orders/queries/order";

type SellerStepProps = {
  locale: Locale;
  order: OrderView;
  standing: Standing;
  /** What decides by when a new order can be ready; null for one that is not new. */
  making: OrderMaking | null;
  /** In Yiwu. */
  today: Date;
};

/** The form of the step that is the seller's now; nothing when somebody else moves. */
export function SellerStep({ locale, order, standing, making, today }: SellerStepProps) {
  const { status, step } = standing;
  const t = translator(locale, "orders");
  const shared = { locale, orderId: order.id, version: order.version };
  if (status === "placed" && making) {
    const lead = {
      min: Math.max(0, ...order.lines.map((line) => line.leadDaysMin)),
      max: Math.max(0, ...order.lines.map((line) => line.leadDaysMax)),
    };
    const readyOn = {
      suggested: toIsoDay(readyDay(today, making.makings, making.closures)),
      earliest: toIsoDay(today),
      latest: toIsoDay(addDays(today, LONGEST_PROMISE)),
    };
    return (
      <Card title={t("accept.title")}>
        <AnswerOrderForms
          {...shared}
          lead={lead}
          readyOn={readyOn}
          reasons={reasonsOf(locale, making, today, lead.max)}
        />
      </Card>
    );
  }
  if (step === "sellerStarts") {
    return (
      <Card title={t("need.start")}>
        <OrderStepForm {...shared} step="start" />
      </Card>
    );
  }
  if (status === "in_production") {
    return (
      <Card title={t("ready.title")}>
        <MarkReadyForm {...shared} lines={order.lines} />
      </Card>
    );
  }
  return null;
}

/** Why the proposed day is later than the lead time alone. */
function reasonsOf(locale: Locale, { makings, closures }: OrderMaking, today: Date, lead: number) {
  const t = translator(locale, "orders");
  const closed = closuresAhead(closures, today, lead).map(({ firstDay, lastDay }) =>
    t("capacity.closed", { days: formatDayRange(locale, firstDay, lastDay) }),
  );
  const queued = makings.flatMap(({ pieces, dailyCapacity }) =>
    dailyCapacity === null || pieces === 0
      ? []
      : [t("capacity.queue", { pieces, capacity: dailyCapacity })],
  );
  return [...closed, ...queued];
}
