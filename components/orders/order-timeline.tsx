import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import { formatChange, formatDateTime, formatMoney, formatZone } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { type AdjustmentKind, adjustmentKinds } from "@/lib/orders/model/adjustment";
import type { TimelineEntry } from "@/lib/orders/model/timeline";

type OrderTimelineProps = {
  locale: Locale;
  timeZone: string;
  entries: readonly TimelineEntry[];
  now: Date;
};

/** Of a change of price; money has kinds of its own. */
const isAdjustment = (data: TimelineEntry["data"]): data is { kind: AdjustmentKind } =>
  (adjustmentKinds as readonly unknown[]).includes(data.kind);

/** Newest first: what just happened is what people look for. */
export function OrderTimeline({ locale, timeZone, entries, now }: OrderTimelineProps) {
  const t = translator(locale, "orders");
  const amount = (data: TimelineEntry["data"], fen: bigint) => {
    if (fen === 0n) return null;
    return isAdjustment(data) ? formatChange(locale, fen) : formatMoney(locale, fen);
  };
  const note = ({ data, note: words, enteredLate }: TimelineEntry) => {
    const parts = [
      isAdjustment(data) ? t(`changes.kind.${data.kind}`) : null,
      typeof data.amountFen === "string" ? amount(data, BigInt(data.amountFen)) : null,
      typeof data.itemNo === "string" ? data.itemNo : null,
      typeof data.version === "number" ? t("version", { number: data.version }) : null,
      words,
      enteredLate ? t("enteredLate") : null,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" · ") : undefined;
  };
  return (
    <Card title={t("timeline")}>
      <Timeline
        milestones={[...entries].reverse().map((entry) => ({
          key: entry.key,
          title: t(`event.${entry.code}`),
          place: localized(entry.place, locale).text || entry.placeKey,
          time: formatDateTime(locale, entry.at, timeZone),
          dateTime: entry.at.toISOString(),
          note: note(entry),
          state: "done",
        }))}
      />
      <p className="text-ink-muted mt-4 text-sm">
        {t("zone", { zone: formatZone(now, timeZone) })}
      </p>
    </Card>
  );
}
