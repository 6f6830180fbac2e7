import { AnswerOrderForms } from "@/components/orders/answer-order-forms";
import { MarkReadyForm } from "@/components/orders/mark-ready-form";
import { OrderStepForm } from "@/components/orders/order-step-form";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { addDays, dayInYiwu, LONGEST_PROMISE, toIsoDay } from "@/lib/orders/model/deadline";
import type { Standing } from "@/lib/orders/model/standing";
import type { OrderView } from "@/lib/orders/queries/order";

type SellerStepProps = { locale: Locale; order: OrderView; standing: Standing; now: Date };

/** The form of the step that is the seller's now; nothing when somebody else moves. */
export function SellerStep({ locale, order, standing, now }: SellerStepProps) {
  const { status, step } = standing;
  const t = translator(locale, "orders");
  const shared = { locale, orderId: order.id, version: order.version };
  if (status === "placed") {
    const today = dayInYiwu(now);
    const lead = {
      min: Math.max(0, ...order.lines.map((line) => line.leadDaysMin)),
      max: Math.max(0, ...order.lines.map((line) => line.leadDaysMax)),
    };
    const readyOn = {
      suggested: toIsoDay(addDays(today, lead.max)),
      earliest: toIsoDay(today),
      latest: toIsoDay(addDays(today, LONGEST_PROMISE)),
    };
    return (
      <Card title={t("accept.title")}>
        <AnswerOrderForms {...shared} lead={lead} readyOn={readyOn} />
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
