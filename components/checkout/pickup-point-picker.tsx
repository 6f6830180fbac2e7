import { RadioCards } from "@/components/ui/radio-cards";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

export type PickupPointChoice = {
  readonly code: string;
  readonly names: Localized;
  readonly cities: Localized;
  readonly hours: string | null;
  readonly landmark: string | null;
  readonly isExact: boolean;
  readonly storageFreeDays: number;
};

type PickupPointPickerProps = {
  locale: Locale;
  points: readonly PickupPointChoice[];
  chosen: string | undefined;
};

/** A country's points under their cities. */
export function PickupPointPicker({ locale, points, chosen }: PickupPointPickerProps) {
  const t = translator(locale, "checkout");
  const byCity = new Map<string, PickupPointChoice[]>();
  for (const point of points) {
    const city = localized(point.cities, locale).text;
    byCity.set(city, [...(byCity.get(city) ?? []), point]);
  }
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {[...byCity].map(([city, own]) => (
          <RadioCards
            defaultValue={chosen}
            describedBy="checkout-pickupPointCode-error"
            key={city}
            legend={city}
            name="pickupPointCode"
            options={own.map((point) => ({
              value: point.code,
              label: localized(point.names, locale).text,
              hint: [
                point.landmark,
                point.hours,
                t("checkout.freeDays", { days: point.storageFreeDays }),
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
        ))}
      </div>
      {points.every(({ isExact }) => isExact) ? null : (
        <p className="text-ink-muted mt-3 text-sm">{t("checkout.near")}</p>
      )}
    </>
  );
}
