import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { LotStatus } from "@/lib/logistics/model/shipment";
import type { JourneyView } from "@/lib/logistics/queries/journey";

const tones: Record<LotStatus, Tone> = {
  at_yard: "neutral",
  loaded: "neutral",
  shipped: "info",
  at_pickup: "caution",
  picked_up: "positive",
};

export function LotList({ locale, journey }: { locale: Locale; journey: JourneyView }) {
  const t = translator(locale, "logistics");
  const units = translator(locale, "common");
  return (
    <section>
      <h3 className="mb-1 font-medium">{t("lot.title")}</h3>
      <ul className="divide-line divide-y">
        {journey.lots.map((lot) => (
          <li
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2"
            key={lot.id}
          >
            <div className="min-w-0">
              <p>
                {t("lot.name", { number: lot.number })} ·{" "}
                {units("units.cartons", { count: lot.cartons })}
              </p>
              <ul className="text-ink-muted text-sm">
                {lot.lines.map((line) => (
                  <li key={line.position}>
                    {line.itemNo} · {t("lot.range", { from: line.cartonFrom, to: line.cartonTo })}
                  </li>
                ))}
              </ul>
            </div>
            <div className="flex flex-wrap gap-1.5">
              {lot.isReleased ? (
                <StatusBadge tone="caution">{t("lot.released")}</StatusBadge>
              ) : null}
              <StatusBadge tone={tones[lot.status]}>{t(`lot.status.${lot.status}`)}</StatusBadge>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
