import { sameHeader } from "@/lib/batches/model/header-text";
import type { Column, Target } from "@/lib/batches/model/targets";

type Mapped = {
  readonly header: string;
  readonly target: Target | null;
  readonly unit?: string | undefined;
};

/** Columns as a mapping says where it knows their headers, and as they were recognised elsewhere. */
export function mappedColumns(columns: readonly Column[], mapped: readonly Mapped[]): Column[] {
  const left = [...mapped];
  return columns.map((column) => {
    const at = left.findIndex(({ header }) => sameHeader(header, column.header));
    const [same] = at < 0 || column.header === "" ? [] : left.splice(at, 1);
    return same ? { ...column, target: same.target, unit: same.unit, confidence: 1 } : column;
  });
}
