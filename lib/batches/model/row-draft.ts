import type { NamedCategory } from "@/lib/batches/model/cells/codes";
import type { Target } from "@/lib/batches/model/targets";
import type { Messages } from "@/lib/i18n/translate";

export type ProblemCode = keyof Messages["batches"]["sheet"]["problems"];

/** What does not fit at a cell; a warning lets the row pass. */
export type RowProblem = {
  readonly column: number;
  readonly field: string | null;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly level: "error" | "warning";
};

export type RowContext = {
  readonly categories: readonly NamedCategory[];
  /** What is known of the product already: its fields, or the mapping's defaults. */
  readonly known?: Readonly<Record<string, unknown>> | undefined;
};

export type Cell = {
  readonly text: string;
  readonly column: number;
  readonly target: Target;
  readonly unit: string | undefined;
};

/** The fields of a row as they are read, cell by cell. */
export type Draft = {
  readonly fields: Record<string, string>;
  /** The column each field was read from. */
  readonly origin: Record<string, number>;
  readonly problems: RowProblem[];
  /** Prices by quantity, from columns or one cell. */
  readonly tiers: { quantity: string; price: string; column: number }[];
  price: { text: string; column: number } | null;
};

export const newDraft = (): Draft => ({
  fields: {},
  origin: {},
  problems: [],
  tiers: [],
  price: null,
});

export function put(draft: Draft, field: string, text: string, column: number) {
  draft.fields[field] = text;
  draft.origin[field] = column;
}

export function complain(
  draft: Draft,
  { column, target }: Pick<Cell, "column" | "target">,
  code: ProblemCode,
  values: RowProblem["values"] = {},
  level: RowProblem["level"] = "error",
) {
  draft.problems.push({ column, field: target, code, values, level });
}

/** The value of a field: as the row says, or as it is known already. */
export function textOf(draft: Draft, context: RowContext, field: string): string {
  const value = draft.fields[field] ?? context.known?.[field];
  return typeof value === "string" ? value.trim() : "";
}
