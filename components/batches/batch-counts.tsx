import { type RowOutcome, rowOutcomes } from "@/lib/batches/model/batch";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type BatchCountsProps = { locale: Locale; counts: Readonly<Record<RowOutcome, number>> };

const looks: Readonly<Record<RowOutcome, string>> = {
  created: "text-positive",
  changed: "text-accent",
  same: "text-ink-muted",
  refused: "text-critical",
};

/** What applying does, to the row. */
export function BatchCounts({ locale, counts }: BatchCountsProps) {
  const t = translator(locale, "batches");
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {rowOutcomes.map((outcome) => (
        <div className="rounded-control bg-surface-sunken flex flex-col p-3" key={outcome}>
          <dt className="text-ink-muted order-2 text-sm">{t(`outcome.${outcome}`)}</dt>
          <dd
            className={`text-headline tabular-nums ${counts[outcome] > 0 ? looks[outcome] : "text-ink-muted"}`}
          >
            {formatNumber(locale, counts[outcome])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
