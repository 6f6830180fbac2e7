import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { inTurn } from "@/lib/platform/in-turn";
import { type SpreadsheetLimits, spreadsheetLimits } from "@/lib/platform/spreadsheet-limits";
import { type TextHints, textEncodings, textSeparators } from "@/lib/platform/text-format";

const rawRow = z.object({
  /** As the spreadsheet program counts it. */
  number: z.int().positive(),
  cells: z.array(z.string()),
  /** Columns the widest merged cell of the row spans; 0 where none is merged. */
  wide: z.int(),
});
const merge = z.object({ top: z.int(), bottom: z.int(), left: z.int(), right: z.int() });
const rawSheet = z.object({
  index: z.int(),
  name: z.string(),
  /** Rows with anything in them. */
  rows: z.int(),
  /** Hidden columns. */
  hidden: z.array(z.int()),
  /** Merged areas at the top. */
  merges: z.array(merge),
  /** The first filled rows. */
  head: z.array(rawRow),
});
const book = z.discriminatedUnion("format", [
  z.object({ format: z.literal("xlsx"), sheets: z.array(rawSheet) }),
  z.object({
    format: z.literal("text"),
    encoding: z.enum(textEncodings),
    separator: z.enum(textSeparators),
    sheets: z.array(rawSheet),
  }),
]);
export type RawSheet = z.output<typeof rawSheet>;
export type Book = z.output<typeof book>;

const bytes = z.instanceof(Uint8Array);
const pictureFault = z.enum(["pictureAway", "pictureKind", "pictureTooLarge"]);
const filledRow = rawRow.extend({
  /** JPEG, PNG and WebP pictures in or over the row's cells. */
  pictures: z.array(z.object({ column: z.int(), bytes })),
  /** Pictures of the row that cannot be taken: why, and what they are. */
  leftOut: z.array(z.object({ code: pictureFault, name: z.string() })),
});
export type RawRow = z.output<typeof filledRow>;

const photo = z.union([
  z.object({ name: z.string(), bytes }),
  z.object({ name: z.string(), fault: pictureFault }),
]);
export type ArchivedPhoto = z.output<typeof photo>;

const refusals = z.enum([
  "archiveKind",
  "archiveTooManyFiles",
  "archiveUnsafeName",
  "picturesTooHeavy",
  "sheetBroken",
  "sheetCellTooLong",
  "sheetEncrypted",
  "sheetInflates",
  "sheetKind",
  "sheetNoTable",
  "sheetOldXls",
  "sheetTimedOut",
  "sheetTooHeavy",
  "sheetTooLarge",
  "sheetTooManyColumns",
  "sheetTooManyRows",
  "sheetTooManyTexts",
]);
const message = z.union([
  z.object({ piece: z.unknown() }),
  z.object({
    refused: refusals,
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ done: z.unknown() }),
]);

type Work = {
  readonly work: "outline" | "rows" | "photos";
  readonly path: string;
  readonly options: object;
  readonly limits: SpreadsheetLimits;
};

const start = ({ heap }: SpreadsheetLimits) =>
  fork(join(/* turbopackIgnore: true */ process.cwd(), "scripts", "read-spreadsheet.mjs"), [], {
    env: { NODE_ENV: "production" },
    execArgv: [`--max-old-space-size=${heap}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

/** What the process says next; silence for too long and a sudden end are answers too. */
function answerOf(child: ChildProcess, wait: number): Promise<z.output<typeof message>> {
  return new Promise((resolve) => {
    const listeners = { message: heard, exit: died, error: died };
    const timer = setTimeout(
      () => settle({ refused: "sheetTimedOut", values: { limit: wait / 1000 } }),
      wait,
    );
    function settle(answer: z.output<typeof message>) {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) child.off(event, listener);
      resolve(answer);
    }
    function heard(said: unknown) {
      settle(message.safeParse(said).data ?? { refused: "sheetBroken", values: {} });
    }
    function died() {
      settle({ refused: "sheetTooHeavy", values: {} });
    }
    for (const [event, listener] of Object.entries(listeners)) child.once(event, listener);
  });
}

/** In a process of its own that knows no secret and waits while a piece of what it read is used. */
async function read(work: Work, onPiece: (piece: unknown) => Promise<void>): Promise<unknown> {
  const child = start(work.limits);
  try {
    child.send(work, () => undefined);
    for (;;) {
      const answer = await answerOf(child, work.limits.wait);
      if ("refused" in answer) throw new AppError(answer.refused, { values: answer.values });
      if (!("piece" in answer)) return answer.done;
      await onPiece(answer.piece);
      child.send("next", () => undefined);
    }
  } finally {
    child.kill("SIGKILL");
  }
}

const readInTurn = inTurn(2);
const nothing = () => Promise.resolve();

/** What a file is and how each of its sheets begins. Errors: `sheet…` and `archive…` codes. */
export async function readBook(
  path: string,
  hints: TextHints = {},
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<Book> {
  const work: Work = { work: "outline", path, options: hints, limits };
  return book.parse(await readInTurn(() => read(work, nothing)));
}

/** The filled rows of a sheet from row `from` on, in pieces; reads on once a piece is used. */
export async function readFilledRows(
  path: string,
  options: TextHints & { readonly sheet: number; readonly from: number },
  onRows: (rows: RawRow[]) => Promise<void>,
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<void> {
  const rows = z.array(filledRow);
  const work: Work = { work: "rows", path, options, limits };
  await readInTurn(() => read(work, (piece) => onRows(rows.parse(piece))));
}

/** The pictures of a ZIP archive one by one, or what is wrong with them; answers the names of files that are none. */
export async function readPhotos(
  path: string,
  onPhoto: (photo: ArchivedPhoto) => Promise<void>,
  limits: SpreadsheetLimits = spreadsheetLimits,
): Promise<{ skipped: string[] }> {
  const work: Work = { work: "photos", path, options: {}, limits };
  const done = await readInTurn(() => read(work, (piece) => onPhoto(photo.parse(piece))));
  return z.object({ skipped: z.array(z.string()) }).parse(done);
}
