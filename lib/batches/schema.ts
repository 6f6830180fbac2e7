import { z } from "zod";

export const batchInput = z.object({ batchId: z.uuid() });
export type BatchInput = z.output<typeof batchInput>;

const fields = z.record(z.string(), z.string());

/** What is wrong at a row, or worth a look. `column`: index in the seller's sheet, where it has one. */
export const rowProblem = z.object({
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

const drawn = z.object({
  keys: z.object({ card: z.string(), page: z.string(), zoom: z.string() }),
  width: z.number(),
  height: z.number(),
  blur: z.string(),
});

/** A picture of a row: the hash of the bytes as they came, and what was drawn of it. */
export const rowPicture = z.object({
  hash: z.string(),
  /** Key of the bytes in storage. */
  key: z.string(),
  name: z.string(),
  drawn: drawn.nullable().default(null),
  /** The picture it became. */
  pictureId: z.string().nullable().default(null),
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

/** The files of an import. */
export const batchSource = z.object({
  key: z.string(),
  kind: z.enum(["xlsx", "csv"]),
  photosKey: z.string().nullable().default(null),
  /** What the seller said of the file where it was read wrongly. */
  encoding: z.string().optional(),
  separator: z.string().optional(),
  /** The rows of which sheet, below which header row, lie in the database. */
  staged: z.string().nullable().default(null),
});
export type BatchSource = z.output<typeof batchSource>;
