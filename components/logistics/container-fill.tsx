import { Meter } from "@/components/ui/meter";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fill } from "@/lib/logistics/model/container";

const tones = {
  fits: "accent",
  nearlyFull: "positive",
  overPlan: "caution",
  overLimit: "critical",
} as const;

/** The worse of volume and weight, against what is loaded in practice. */
export function ContainerFill({ locale, fill }: { locale: Locale; fill: Fill }) {
  const t = translator(locale, "logistics");
  return (
    <div>
      <Meter
        label={t("container.fill")}
        max={100}
        text={t("container.fillText", {
          volume: formatNumber(locale, fill.volume, 1),
          weight: formatNumber(locale, fill.weight, 1),
        })}
        tone={tones[fill.level]}
        value={fill.percent}
      />
      <p className="text-ink-muted mt-1 text-sm">{t(`container.level.${fill.level}`)}</p>
    </div>
  );
}
