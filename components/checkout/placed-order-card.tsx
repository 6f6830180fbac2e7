import { termsText } from "@/components/checkout/terms-text";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import type { PlacedOrderView } from "@/lib/checkout/queries/checkout";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PlacedOrderCardProps = { locale: Locale; order: PlacedOrderView; timeZone: string };

export function PlacedOrderCard({ locale, order, timeZone }: PlacedOrderCardProps) {
  const t = translator(locale, "checkout");
  return (
    <Card
      as="li"
      aside={<Money className="font-semibold" fen={order.totalFen} locale={locale} />}
      title={<span className="tabular-nums">{order.number}</span>}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="font-medium">{order.sellerName}</p>
          <p className="text-ink-muted text-sm">
            {t("done.answerBy", { time: formatDateTime(locale, order.respondBy, timeZone) })}
          </p>
          <p className="text-ink-muted text-sm">
            {termsText(locale, order.terms, order.depositFen)}
          </p>
        </div>
        <ButtonLink href={`/${locale}/orders/${order.number}`} variant="secondary">
          {t("done.follow")}
        </ButtonLink>
      </div>
    </Card>
  );
}
