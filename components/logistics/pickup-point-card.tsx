import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { PickupPointView } from "@/lib/logistics/queries/pickup-points";

export function PickupPointCard({ locale, point }: { locale: Locale; point: PickupPointView }) {
  const t = translator(locale, "logistics");
  return (
    <Card title={t("pickup.point")}>
      <p className="font-medium">{localized(point.names, locale).text || point.code}</p>
      <p className="text-ink-muted">
        {[localized(point.cities, locale).text, point.landmark].filter(Boolean).join(", ")}
      </p>
      <ul className="mt-2 text-sm">
        {point.hours ? <li>{t("pickup.hours", { hours: point.hours })}</li> : null}
        <li>{t("pickup.freeDays", { days: point.storageFreeDays })}</li>
        {point.isExact ? null : <li className="text-ink-muted">{t("pickup.approximate")}</li>}
      </ul>
    </Card>
  );
}
