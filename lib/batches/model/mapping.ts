import { recogniseColumns } from "@/lib/batches/model/columns";
import { sameHeader } from "@/lib/batches/model/header-text";
import type { BatchMapping, BatchOutline } from "@/lib/batches/schema";

type Sheet = Pick<BatchOutline["sheets"][number], "index" | "headers" | "samples">;

/** What a seller taught us about earlier files. */
export type Remembered = Pick<BatchMapping, "columns" | "defaults" | "publishes" | "name">;

/** So much of a sheet must be known from before. */
const ENOUGH = 0.7;

const knownShare = ({ headers }: Sheet, { columns }: Remembered) => {
  const named = headers.filter((header) => header.trim() !== "");
  const known = named.filter((header) => columns.some((column) => sameHeader(column.header, header)));
  return named.length === 0 ? 0 : known.length / named.length;
};

/** Recognised by the headers; where the seller corrected such a sheet before, as it was corrected. */
export function mappingFor(sheet: Sheet, remembered: readonly Remembered[]): BatchMapping {
  const recognised = recogniseColumns(sheet.headers, sheet.samples);
  const [before] = remembered
    .map((one) => ({ one, share: knownShare(sheet, one) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share);
  const columns = recognised.map((column) => {
    const taught = before?.one.columns.find(({ header }) => sameHeader(header, column.header));
    return taught ? { ...column, target: taught.target, unit: taught.unit } : column;
  });
  return {
    sheet: sheet.index,
    columns,
    defaults: before?.one.defaults ?? { unit: "pc", moqScope: "product", piecesPerInner: "1" },
    publishes: before?.one.publishes ?? false,
    name: before?.one.name ?? "",
    isConfirmed: false,
  };
}
