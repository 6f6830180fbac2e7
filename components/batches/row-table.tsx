import { RowChanges } from "@/components/batches/row-changes";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { RowOutcome } from "@/lib/batches/model/batch";
import { problemPlace, problemText } from "@/lib/batches/model/problem-words";
import type { RowView } from "@/lib/batches/queries/rows";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type RowTableProps = {
  locale: Locale;
  rows: readonly RowView[];
  /** The sheet's own headers, in its order; none for an edit. */
  headers: readonly string[];
  categories: ReadonlyMap<string, string>;
};

const tones: Readonly<Record<RowOutcome, Tone>> = {
  created: "positive",
  changed: "accent",
  same: "neutral",
  refused: "critical",
};

const nameOf = (locale: Locale, names: Readonly<Record<string, string>>) =>
  localized(
    Object.fromEntries(
      Object.entries(names).flatMap(([field, text]) =>
        field.startsWith("name-") ? [[field.slice(5), text]] : [],
      ),
    ),
    locale,
  ).text;

/** Row by row what happens, and why not. */
export function RowTable({ locale, rows, headers, categories }: RowTableProps) {
  const t = translator(locale, "batches");
  return (
    <Card flush>
      <Table
        caption={t("rows")}
        columns={[
          { key: "itemNo", label: translator(locale, "catalogue")("manage.field.itemNo") },
          { key: "row", label: t("row"), numeric: true },
          { key: "name", label: translator(locale, "catalogue")("manage.field.name") },
          { key: "outcome", label: t("outcome.label") },
          { key: "what", label: t("what") },
        ]}
        rows={rows.map((row) => ({
          key: String(row.number),
          cells: {
            row: formatNumber(locale, row.number),
            itemNo: <bdi>{row.itemNo ?? "–"}</bdi>,
            name: nameOf(locale, row.names) ? <bdi>{nameOf(locale, row.names)}</bdi> : null,
            outcome: row.outcome ? (
              <Badge tone={tones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>
            ) : null,
            what: (
              <div className="grid gap-1">
                <Problems headers={headers} locale={locale} row={row} />
                <RowChanges categories={categories} locale={locale} row={row} />
                {row.isKept ? <Badge tone="caution">{t("kept")}</Badge> : null}
              </div>
            ),
          },
        }))}
      />
    </Card>
  );
}

function Problems({
  locale,
  row,
  headers,
}: {
  locale: Locale;
  row: RowView;
  headers: readonly string[];
}) {
  const t = translator(locale, "batches");
  if (row.problems.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {row.problems.map((problem) => (
        <li key={`${problem.field} ${problem.code} ${problem.found}`}>
          <span
            className={problem.isWarning ? "text-caution font-medium" : "text-critical font-medium"}
          >
            {problemPlace(locale, problem, headers)}
          </span>{" "}
          {problem.found ? (
            <span className="text-ink-muted">
              {t("found")} <bdi className="text-ink font-mono">{problem.found.slice(0, 60)}</bdi> ·{" "}
            </span>
          ) : null}
          {problemText(locale, problem)}
        </li>
      ))}
    </ul>
  );
}
