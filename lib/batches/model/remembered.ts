import { recogniseColumns } from "@/lib/batches/model/columns";
import { sameHeader } from "@/lib/batches/model/header-text";
import { mappedColumns } from "@/lib/batches/model/mapping";
import { startOf } from "@/lib/batches/model/overlay";
import type { BatchMapping, BatchOutline } from "@/lib/batches/schema/batch";

type Sheet = BatchOutline["sheets"][number];

/** What a seller taught us about earlier files. */
export type Remembered = Pick<BatchMapping, "columns" | "defaults" | "publishes" | "name">;

/** So much of a sheet must be known from before. */
const ENOUGH = 0.7;

const isNamed = (header: string) => header.trim() !== "";

function knownShare({ headers }: Sheet, { columns }: Remembered) {
  const named = headers.filter(isNamed);
  const known = named.filter((header) =>
    columns.some((column) => sameHeader(column.header, header)),
  );
  return named.length === 0 ? 0 : known.length / named.length;
}

const recognised = ({ headers, samples, hidden }: Sheet) =>
  recogniseColumns(headers, samples, hidden);

/** The sheet of which we understand the most columns. */
export function bestSheet<S extends Sheet>(sheets: readonly S[]): S | undefined {
  const understood = (sheet: S) => recognised(sheet).filter(({ target }) => target !== null).length;
  return sheets.toSorted((a, b) => understood(b) - understood(a))[0];
}

/** Recognised by the headers; where the seller corrected such a sheet before, as it was corrected. */
export function mappingFor(sheet: Sheet, remembered: readonly Remembered[]): BatchMapping {
  const before = remembered
    .map((one) => ({ one, share: knownShare(sheet, one) }))
    .filter(({ share }) => share >= ENOUGH)
    .toSorted((a, b) => b.share - a.share)[0]?.one;
  const columns = mappedColumns(recognised(sheet), before?.columns ?? []);
  return {
    sheet: sheet.index,
    columns,
    defaults: before?.defaults ?? startOf({}),
    publishes: before?.publishes ?? false,
    name: before?.name ?? "",
    isConfirmed: false,
  };
}
