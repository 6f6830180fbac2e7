import { Badge } from "@/components/ui/badge";
import { FormField } from "@/components/ui/form-field";
import { columnLetters } from "@/lib/batches/model/problem-words";
import { headerOf } from "@/lib/batches/model/sheet-headers";
import { type Target, targets } from "@/lib/batches/model/targets";
import type { BatchMapping } from "@/lib/batches/schema/batch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ColumnRowProps = {
  locale: Locale;
  column: BatchMapping["columns"][number];
  samples: readonly string[];
};

/** So many values tell what a column holds. */
const SHOWN = 3;

/** What is measured or counted, and may be so in several units. */
const MEASURED: ReadonlySet<Target> = new Set([
  "size",
  "weights",
  "cartonLength",
  "cartonWidth",
  "cartonHeight",
  "net",
  "gross",
  "moq",
  "multiple",
  "stock",
  "tierPrice",
]);

const choices = new Map<Locale, { value: string; label: string }[]>();

/** The meanings are the same for each column of each file. */
function choicesIn(locale: Locale) {
  const known = choices.get(locale);
  if (known) return known;
  const made = targets.map((target) => ({ value: target, label: headerOf(target, locale) }));
  choices.set(locale, made);
  return made;
}

export function ColumnRow({ locale, column, samples }: ColumnRowProps) {
  const t = translator(locale, "batches");
  const { index, header, target, unit } = column;
  const values = [...new Set(samples.filter((text) => text.trim() !== ""))].slice(0, SHOWN);
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="rounded-tight bg-surface-sunken text-ink-muted px-1.5 font-mono text-sm">
            {columnLetters(index)}
          </span>
          <bdi className="min-w-0 break-words">{header || "–"}</bdi>
          {target === null ? <Badge tone="caution">{t("columns.unused")}</Badge> : null}
        </p>
        <p className="text-ink-muted mt-1 line-clamp-2 text-sm break-words">
          <span className="sr-only">{t("columns.samples")}: </span>
          <bdi>{values.join(" · ")}</bdi>
        </p>
      </div>
      <div className="flex items-end gap-2">
        <FormField
          as="select"
          className="min-w-0 flex-1"
          defaultValue={target ?? ""}
          label={<span className="sr-only">{`${t("columns.meaning")}: ${header}`}</span>}
          name={`target-${index}`}
          options={[{ value: "", label: t("columns.unused") }, ...choicesIn(locale)]}
        />
        {target && MEASURED.has(target) ? (
          <FormField
            className="w-24 shrink-0"
            defaultValue={unit ?? ""}
            label={<span className="text-sm">{t("columns.unit")}</span>}
            maxLength={20}
            name={`unit-${index}`}
          />
        ) : null}
      </div>
    </li>
  );
}
