import { Card } from "@/components/ui/card";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { formatCbm, formatDate, formatDateTime, formatKg } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { OrderView } from "@/lib/orders/queries/order";

type OrderFactsProps = {
  locale: Locale;
  timeZone: string;
  order: OrderView;
  side: "buyer" | "seller";
};

export function OrderFacts({ locale, timeZone, order, side }: OrderFactsProps) {
  const t = translator(locale, "orders");
  const units = translator(locale, "common");
  const { pickup } = order;
  const place = [localized(pickup.cities, locale).text, pickup.landmark].filter(Boolean).join(", ");
  const facts: (Fact | null)[] = [
    side === "buyer"
      ? { term: t("seller"), value: order.sellerName }
      : { term: t("buyer"), value: order.buyerName },
    {
      term: t("pickupPoint"),
      value: localized(pickup.names, locale).text || pickup.code,
      note: place || undefined,
    },
    pickup.hours ? { term: t("pickupPoint"), value: t("hours", { hours: pickup.hours }) } : null,
    { term: t("placedOn"), value: formatDateTime(locale, order.placedAt, timeZone) },
    order.readyOn ? { term: t("readyOn"), value: formatDate(locale, order.readyOn) } : null,
    {
      term: t("volume"),
      value: units("units.cbm", { amount: formatCbm(locale, order.volumeCm3) }),
    },
    { term: t("weight"), value: units("units.kg", { amount: formatKg(locale, order.grossGrams) }) },
    order.note ? { term: t("note"), value: order.note } : null,
  ];
  return (
    <Card title={t("facts")}>
      <DefinitionList facts={facts.filter((fact) => fact !== null)} />
    </Card>
  );
}
