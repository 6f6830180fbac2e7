import { LotList } from "@/components/logistics/lot-list";
import { RouteLine } from "@/components/logistics/route-line";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { JourneyView } from "@/lib/logistics/queries/journey";

type JourneyProps = { locale: Locale; journey: JourneyView; now: Date };

/** Where an order's cartons are; draws nothing before the first stands in the yard. */
export function Journey({ locale, journey, now }: JourneyProps) {
  const t = translator(locale, "logistics");
  if (journey.lots.length === 0) return null;
  const moving = journey.routes.filter((route) =>
    journey.lots.some((lot) => lot.containerId === route.containerId && lot.status !== "at_yard"),
  );
  return (
    <Card title={t("journey.title")}>
      <div className="grid gap-5">
        {moving.map((route) => (
          <section key={route.containerId}>
            <h3 className="mb-1 font-medium">{t("lot.container", { number: route.number })}</h3>
            <RouteLine facts={journey.facts} locale={locale} now={now} route={route} />
          </section>
        ))}
        <LotList journey={journey} locale={locale} />
      </div>
    </Card>
  );
}
