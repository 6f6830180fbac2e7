import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { storage } from "@/lib/logistics/model/pickup-point";
import type { PickupLotView } from "@/lib/logistics/queries/pickup";

type PickupLotFactsProps = { locale: Locale; lot: PickupLotView; now: Date };

/** What a clerk needs to find the cartons: how many and what stands on them. */
export function PickupLotFacts({ locale, lot, now }: PickupLotFactsProps) {
  const t = translator(locale, "logistics");
  const units = translator(locale, "common");
  const { days, freeLeft } = storage(lot.arrivedAt, lot.storageFreeDays, now);
  return (
    <div className="min-w-0">
      <p>
        {[
          lot.lotCount > 1 ? t("lot.name", { number: lot.number }) : null,
          units("units.cartons", { count: lot.cartons }),
          localized(lot.pickupNames, locale).text || lot.pickupPointCode,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ul className="text-ink-muted text-sm">
        {lot.lines.map((line) => (
          <li key={line.position}>
            {[
              localized(line.names, locale).text,
              line.itemNo,
              t("lot.range", { from: line.from, to: line.to }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
      <p className="text-ink-muted text-sm">{t("desk.storage", { days, left: freeLeft })}</p>
    </div>
  );
}
