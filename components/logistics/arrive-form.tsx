import { LotFacts } from "@/components/logistics/lot-facts";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { arriveAtPickupAction } from "@/lib/logistics/actions";
import type { YardLot } from "@/lib/logistics/queries/containers";

type ArriveFormsProps = { locale: Locale; containerId: string; lots: YardLot[] };

/** One form a pick-up point; every lot that still travels there is ticked. */
export function ArriveForms({ locale, containerId, lots }: ArriveFormsProps) {
  const t = translator(locale, "logistics");
  const points = [...new Set(lots.map((lot) => lot.pickupPointCode))].sort();
  if (points.length === 0) return null;
  return (
    <Card title={t("arrive.title")}>
      <p className="text-ink-muted">{t("arrive.lead")}</p>
      {points.map((point) => {
        const there = lots.filter((lot) => lot.pickupPointCode === point);
        return (
          <ActionForm
            action={arriveAtPickupAction}
            className="border-line mt-4 border-t pt-4"
            hidden={{ containerId, pickupPointCode: point }}
            id={`arrive-${point}`}
            key={point}
            locale={locale}
          >
            <fieldset>
              <legend className="font-medium">
                {localized(there[0]?.pickupNames, locale).text || point}
              </legend>
              {there.map((lot) => (
                <label
                  className="min-h-target flex cursor-pointer items-start gap-3 py-2"
                  key={lot.id}
                >
                  <input
                    className="accent-accent mt-1 size-5 shrink-0"
                    defaultChecked
                    name="lots"
                    type="checkbox"
                    value={lot.id}
                  />
                  <LotFacts locale={locale} lot={lot} />
                </label>
              ))}
            </fieldset>
            <SubmitButton className="mt-2">{t("arrive.submit")}</SubmitButton>
          </ActionForm>
        );
      })}
    </Card>
  );
}
