const MEGABYTE = 1024 * 1024;

/** What a spreadsheet or an archive of photos from a stranger may cost. Letters are UTF-16 units. */
export const spreadsheetLimits = {
  /** Bytes of the file itself. */
  file: 300 * MEGABYTE,
  /** Bytes of XML that may come out of one workbook, counted as they come. */
  inflated: 128 * MEGABYTE,
  /** Files inside an archive. */
  entries: 20_000,
  sheets: 20,
  rows: 50_000,
  columns: 200,
  /** Of all sheets together, empty ones too. */
  cells: 1_500_000,
  /** Letters of one cell; Excel allows no more. */
  cell: 32_767,
  /** Letters of one row of a text file. */
  record: MEGABYTE,
  /** Letters of all cells of a sheet. */
  text: 64 * MEGABYTE,
  sharedTexts: 500_000,
  /** Bytes of one picture, and of all. */
  picture: 20 * MEGABYTE,
  pictures: 2_048 * MEGABYTE,
  /** Rows, and letters and bytes, that are handed over at once. */
  piece: 500,
  pieceWeight: 16 * MEGABYTE,
  /** Bytes of memory of the whole process, and of its JavaScript objects in megabytes. */
  memory: 400 * MEGABYTE,
  heap: 192,
  /** Of computing. */
  seconds: 60,
  /** Milliseconds until the next piece; how long it takes to use one does not count. */
  wait: 30_000,
} as const;

export type SpreadsheetLimits = { readonly [Limit in keyof typeof spreadsheetLimits]: number };
