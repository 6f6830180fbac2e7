import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

type TableColumn<K extends string = string> = {
  key: K;
  label: string;
  /** Right-aligned, tabular figures. */
  numeric?: boolean;
  /** Hidden from sight, kept for readers: a column of buttons, a picture. */
  hiddenLabel?: boolean;
};

type TableRow<K extends string = string> = {
  key: string;
  cells: Partial<Record<K, ReactNode>>;
  /** Makes the first cell a link. */
  href?: string;
  marked?: boolean;
};

type TableProps<K extends string> = {
  caption: string;
  showsCaption?: boolean;
  columns: TableColumn<K>[];
  rows: TableRow<K>[];
  footer?: ReactNode;
};

/** A table from 640 px, a list of cards below. The first column names the row. */
export function Table<K extends string>({
  caption,
  showsCaption,
  columns,
  rows,
  footer,
}: TableProps<K>) {
  return (
    <div className="relative sm:max-lg:overflow-x-auto">
      <table className="stacked-table w-full text-start text-sm">
        <caption
          className={showsCaption ? "px-4 py-3 text-start text-base font-semibold" : "sr-only"}
        >
          {caption}
        </caption>
        <thead className="sm:sticky sm:top-0 sm:z-10">
          <tr className="bg-surface-sunken text-ink-muted">
            {columns.map((column) => (
              <th
                className={classNames(
                  "px-3 py-2 font-medium first:ps-4 last:pe-4",
                  column.numeric ? "text-end" : "text-start",
                )}
                key={column.key}
                scope="col"
              >
                <span className={column.hiddenLabel ? "sr-only" : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {rows.map((row) => (
            <tr
              className={classNames("hover:bg-surface", row.marked && "bg-accent-soft")}
              key={row.key}
            >
              {columns.map((column, index) => (
                <TableCell column={column} isFirst={index === 0} key={column.key} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer ? <tfoot className="border-line-strong border-t">{footer}</tfoot> : null}
      </table>
    </div>
  );
}

function TableCell<K extends string>(props: {
  column: TableColumn<K>;
  row: TableRow<K>;
  isFirst: boolean;
}) {
  const { column, row, isFirst } = props;
  const content = row.cells[column.key];
  const className = classNames(
    "px-3 py-2.5 align-middle first:ps-4 last:pe-4",
    column.numeric ? "text-end tabular-nums" : "text-start",
  );
  if (isFirst) {
    return (
      <th className={classNames(className, "font-medium")} scope="row">
        {row.href ? (
          <Link className="inline-block py-1" href={row.href}>
            {content}
          </Link>
        ) : (
          content
        )}
      </th>
    );
  }
  const isEmpty = content === undefined || content === null || content === "";
  return (
    <td
      className={className}
      data-empty={isEmpty ? "" : undefined}
      data-label={column.hiddenLabel ? undefined : column.label}
    >
      {content}
    </td>
  );
}
