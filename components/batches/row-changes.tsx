import { Disclosure } from "@/components/ui/disclosure";
import type { RowView } from "@/lib/batches/queries/rows";
import { fieldValue, fieldWord } from "@/lib/catalogue/model/field-word";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type RowChangesProps = { locale: Locale; row: RowView; categories: ReadonlyMap<string, string> };

/** So many are read at a glance. */
const SHOWN = 4;

/** Before → after, field by field; of a new product what it will be. */
export function RowChanges({ locale, row, categories }: RowChangesProps) {
  const { changes } = row;
  if (changes.length === 0) return null;
  const lines = changes.map((change) => (
    <li key={change.field}>
      <span className="text-ink-muted">{fieldWord(locale, change.field)}:</span>{" "}
      {row.outcome === "created" ? null : (
        <>
          <del className="text-ink-muted">
            <bdi>{shown(change.before, change.field)}</bdi>
          </del>{" "}
          <span aria-hidden>→</span>{" "}
        </>
      )}
      <ins className="font-medium no-underline">
        <bdi>{shown(change.after, change.field)}</bdi>
      </ins>
    </li>
  ));

  function shown(value: string, field: string) {
    const text = fieldValue(locale, { field, value, category: categories.get(value) });
    return text.length > 120 ? `${text.slice(0, 120)}…` : text;
  }

  return (
    <div className="text-sm tabular-nums">
      {row.outcome === "changed" ? <ul className="grid gap-0.5">{lines.slice(0, SHOWN)}</ul> : null}
      <More
        label={translator(locale, "batches")("more", {
          count: row.outcome === "changed" ? lines.length - SHOWN : lines.length,
        })}
        lines={row.outcome === "changed" ? lines.slice(SHOWN) : lines}
      />
    </div>
  );
}

function More({ label, lines }: { label: string; lines: React.ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={<span className="text-ink-muted text-sm font-normal">{label}</span>}>
      <ul className="grid gap-0.5">{lines}</ul>
    </Disclosure>
  );
}
