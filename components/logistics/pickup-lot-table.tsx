import { PickupLotFacts } from "@/components/logistics/pickup-lot-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { PickupLotView } from "@/lib/logistics/queries/pickup";

type PickupLotTableProps = { locale: Locale; rows: PickupLotView[]; now: Date };

export function PickupLotTable({ locale, rows, now }: PickupLotTableProps) {
  const t = translator(locale, "logistics");
  return (
    <Card title={t("desk.waiting")}>
      <ul className="divide-line divide-y">
        {rows.map((lot) => (
          <li className="flex flex-wrap items-start justify-between gap-3 py-3" key={lot.id}>
            <div className="min-w-0">
              <h3 className="font-medium">{lot.orderNumber}</h3>
              <PickupLotFacts locale={locale} lot={lot} now={now} />
            </div>
            <ButtonLink href={`/${locale}/operator/pickup?lot=${lot.id}`} variant="secondary">
              {t("desk.submit")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
