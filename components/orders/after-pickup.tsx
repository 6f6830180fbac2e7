import { OrderStepForm } from "@/components/orders/order-step-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Standing } from "@/lib/orders/model/standing";
import { canMove } from "@/lib/orders/model/status";

type AfterPickupProps = {
  locale: Locale;
  order: { id: string; number: string; version: number };
  standing: Standing;
};

/** What a buyer does with collected goods; nothing before. */
export function AfterPickup({ locale, order, standing }: AfterPickupProps) {
  const { status, paid } = standing;
  if (status !== "picked_up" && status !== "closed") return null;
  const t = translator(locale, "orders");
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-4">
        <ButtonLink href={`/${locale}/orders/${order.number}/report`}>{t("report")}</ButtonLink>
        {canMove(status, "closed") && paid.all ? (
          <>
            <p className="text-ink-muted min-w-0 flex-1 basis-60 text-sm">{t("close.lead")}</p>
            <OrderStepForm
              locale={locale}
              orderId={order.id}
              step="close"
              version={order.version}
            />
          </>
        ) : null}
      </div>
    </Card>
  );
}
