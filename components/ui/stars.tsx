import type { CSSProperties } from "react";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type StarsProps = { locale: Locale; value: number; count?: number };

const MAX = 5;

/** A rating from 0 to 5, with the number of ratings where given. */
export function Stars({ locale, value, count }: StarsProps) {
  const t = translator(locale, "common");
  const text = formatNumber(locale, value, 1);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 text-sm">
      <span className="sr-only">{t("rating.value", { value: text, max: MAX })}</span>
      <span aria-hidden className="stars" style={{ "--value": value } as CSSProperties} />
      <span aria-hidden className="font-medium tabular-nums">
        {text}
      </span>
      {count === undefined ? null : (
        <span className="text-ink-muted whitespace-nowrap">{t("rating.count", { count })}</span>
      )}
    </span>
  );
}
