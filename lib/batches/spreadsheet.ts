import "server-only";
import { itemNosOf } from "@/lib/batches/model/photo-name";
import { headerIn, isGoods, type TableHeader } from "@/lib/batches/model/table";
import { unguarded } from "@/lib/platform/cell-text";
import { AppError } from "@/lib/platform/errors";
import {
  type ArchivedPhoto,
  type Book,
  type RawRow,
  type RawSheet,
  readBook,
  readFilledRows,
  readPhotos,
} from "@/lib/platform/spreadsheet";
import { type SpreadsheetLimits, spreadsheetLimits } from "@/lib/platform/spreadsheet-limits";
import type { TextHints } from "@/lib/platform/text-format";

const SAMPLES = 5;

type SheetOutline = {
  /** Of the sheet in the workbook. */
  readonly index: number;
  readonly name: string;
  /** Filled rows below the header. */
  readonly rows: number;
  /** The last row of the header, as the seller counts. */
  readonly headerRow: number;
  readonly headers: string[];
  /** Hidden columns, which sellers keep for themselves. */
  readonly hidden: number[];
  /** The first rows of goods. */
  readonly samples: string[][];
};

export type Outline = TextHints & {
  readonly format: Book["format"];
  readonly sheets: SheetOutline[];
};

function outlineOfSheet(sheet: RawSheet): SheetOutline | null {
  const { index, name, hidden, rows } = sheet;
  const head = sheet.head.map((row) => ({ ...row, cells: row.cells.map(unguarded) }));
  const header = headerIn(head, sheet.merges);
  if (!header) return null;
  const below = head.filter(({ number }) => number > header.row);
  const goods = below.filter((row) => isGoods(row, header.rows, header.headers.length));
  const samples = goods.slice(0, SAMPLES).map(({ cells }) => cells);
  const width = Math.max(header.headers.length, ...samples.map((cells) => cells.length));
  const headers = Array.from({ length: width }, (_, column) => header.headers[column] ?? "");
  const above = head.length - below.length;
  return { index, name, rows: rows - above, headerRow: header.row, headers, hidden, samples };
}

/** What a seller's file is, and the tables in it. Errors: `sheet…`. */
export async function outlineOf(
  path: string,
  hints: TextHints = {},
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<Outline> {
  const { sheets, ...facts } = await readBook(path, hints, limits);
  const tables = sheets.map(outlineOfSheet).filter((sheet) => sheet !== null);
  if (tables.length === 0) throw new AppError("sheetNoTable");
  return { ...facts, sheets: tables };
}

/** A row of goods: its number as the seller counts, its texts by column, its pictures, and those it had to leave out. */
export type SheetRow = Omit<RawRow, "wide">;

/**
 * The goods below a header, in pieces of at most 500; reads on once a piece is used. Blank rows, totals,
 * notes and repeated headers are left out.
 */
export async function readRows(
  path: string,
  options: TextHints & { readonly sheet: number; readonly headerRow: number },
  onRows: (rows: SheetRow[]) => Promise<void>,
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<void> {
  const { headerRow, ...rest } = options;
  const header: TableHeader["rows"][number][] = [];
  const width = () => Math.max(0, ...header.map(({ cells }) => cells.length));
  await readFilledRows(
    path,
    { ...rest, from: headerRow - 1 },
    async (rows) => {
      const read = rows.map((row) => ({ ...row, cells: row.cells.map(unguarded) }));
      header.push(...read.filter(({ number }) => number <= headerRow));
      const goods = read.filter((row) => row.number > headerRow && isGoods(row, header, width()));
      if (goods.length > 0) await onRows(goods.map(({ wide, ...row }) => row));
    },
    limits,
  );
}

export type Photo = ArchivedPhoto & {
  /** The item numbers it may be of, the likeliest first. */
  readonly itemNos: string[];
};

/** The photos of a ZIP archive one by one, or what is wrong with them; answers the names of files that are none. */
export const readPhotoArchive = (
  path: string,
  onPhoto: (photo: Photo) => Promise<void>,
  limits: SpreadsheetLimits = spreadsheetLimits,
) => readPhotos(path, (photo) => onPhoto({ ...photo, itemNos: itemNosOf(photo.name) }), limits);
