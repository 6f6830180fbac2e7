import { Both } from "@/components/documents/both";
import type { DocumentTable } from "@/lib/documents/model/content";
import type { Locale } from "@/lib/i18n/locales";

type PaperTableProps = { table: DocumentTable; locale: Locale };

const lookOf = ({ isFigure }: DocumentTable["columns"][number]) =>
  isFigure ? "text-end tabular-nums" : undefined;

/** Its head stands on each printed page anew. */
export function PaperTable({ table, locale }: PaperTableProps) {
  const { title, columns, rows, totals } = table;
  const cells = (row: DocumentTable["rows"][number]) =>
    columns.map((column, index) => (
      <td className={lookOf(column)} key={column.label.zh}>
        <Both locale={locale} words={row[index] ?? ""} />
      </td>
    ));
  return (
    <table className="paper-table">
      {title ? (
        <caption>
          <Both isInline locale={locale} words={title} />
        </caption>
      ) : null}
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label.zh} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th className={lookOf(column)} key={column.label.zh} scope="col">
              <Both locale={locale} words={column.label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={JSON.stringify(row)}>{cells(row)}</tr>
        ))}
      </tbody>
      <tfoot>
        {totals.map((row) => (
          <tr key={JSON.stringify(row)}>{cells(row)}</tr>
        ))}
      </tfoot>
    </table>
  );
}
