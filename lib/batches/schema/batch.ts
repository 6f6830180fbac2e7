import { z } from "zod";
import { targets } from "@/lib/batches/model/targets";
import { roundingSteps } from "@/lib/catalogue/model/bulk-change";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { textEncodings, textSeparators } from "@/lib/platform/text-format";

export const batchInput = z.object({ batchId: z.uuid() });
export type BatchInput = z.output<typeof batchInput>;

const fields = z.record(z.string(), z.string());

/** What is wrong at a row, or worth a look. `column`: index in the seller's sheet, where it has one. */
const rowProblem = z.object({
  column: z.number().nullable(),
  field: z.string(),
  /** What stood there. */
  found: z.string(),
  /** A key of the error texts. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** The row is taken all the same. */
  isWarning: z.boolean().default(false),
});
export type RowProblem = z.output<typeof rowProblem>;

export const drawnPicture = z.object({
  keys: z.object({ card: z.string(), page: z.string(), zoom: z.string() }),
  width: z.number(),
  height: z.number(),
  blur: z.string(),
});

/** A picture of a row: the hash of the bytes as they came, and what was drawn of it. */
export const rowPicture = z.object({
  hash: z.string(),
  /** Key of the bytes in storage; null where they were not worth keeping. */
  key: z.string().nullable(),
  name: z.string(),
  drawn: drawnPicture.nullable().default(null),
  /** Why it could not be drawn: a key of the error texts. */
  refused: z.string().nullable().default(null),
});
export type RowPicture = z.output<typeof rowPicture>;

const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

/** The JSON columns of a row as they were written. */
export const rowJson = z.object({
  before: fields.nullable(),
  after: fields.nullable(),
  changes: z.array(fieldChange),
  problems: z.array(rowProblem),
  pictures: z.array(rowPicture),
});

const outlineSheet = z.object({
  index: z.number(),
  name: z.string(),
  rows: z.number(),
  headerRow: z.number(),
  headers: z.array(z.string()),
  hidden: z.array(z.number()).default([]),
  samples: z.array(z.array(z.string())),
});

/** What a file holds, as its reader found it. */
export const batchOutline = z.object({
  format: z.enum(["xlsx", "text"]),
  encoding: z.enum(textEncodings).optional(),
  separator: z.enum(textSeparators).optional(),
  sheets: z.array(outlineSheet),
});
export type BatchOutline = z.output<typeof batchOutline>;

const column = z.object({
  index: z.number(),
  header: z.string(),
  target: z.enum(targets).nullable(),
  unit: z.string().optional(),
  confidence: z.number().default(1),
});

/** How an import is read: which column is what, and what stands for every new product. */
export const batchMapping = z.object({
  sheet: z.number(),
  columns: z.array(column),
  defaults: fields,
  /** Put complete products on sale. */
  publishes: z.boolean().default(false),
  /** Under which name it is remembered, or was found. */
  name: z.string().default(""),
  /** The seller has said that it is right. */
  isConfirmed: z.boolean().default(false),
});
export type BatchMapping = z.output<typeof batchMapping>;

/** The files of an import. */
export const batchSource = z.object({
  key: z.string(),
  kind: z.enum(["xlsx", "csv"]),
  photosKey: z.string().nullable().default(null),
  /** What the seller said of the file where it was read wrongly. */
  encoding: z.enum(textEncodings).optional(),
  separator: z.enum(textSeparators).optional(),
  /** The rows of which sheet, below which header row, with photos by which column, lie in the database. */
  staged: z.string().nullable().default(null),
  /** Photos of the archive that no row asked for. */
  unmatched: z.array(z.string()).default([]),
});
export type BatchSource = z.output<typeof batchSource>;

const step = z.literal([...roundingSteps]);
const whole = z.number().int();

/** What an edit of a selection does to each product: a `BulkChange`, or a move between draft, sale and archive. */
export const editChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), by: whole, step }),
  z.object({ kind: z.literal("amount"), by: whole, step }),
  z.object({ kind: z.literal("price"), price: whole.positive(), step }),
  z.object({ kind: z.literal("category"), slug: z.string() }),
  z.object({ kind: z.literal("lead"), least: whole.nonnegative(), most: whole.nonnegative() }),
  z.object({
    kind: z.literal("moq"),
    moq: whole.positive(),
    multiple: whole.positive().nullable(),
  }),
  z.object({ kind: z.literal("status"), status: z.enum(productStatuses) }),
]);
export type EditChange = z.output<typeof editChange>;

/** Why a worker gave up. */
export const batchFailure = z.object({
  code: z.string(),
  values: z.record(z.string(), z.string()),
});
