import { z } from "zod";

const column = z.int().nonnegative();

/** Which column of a bank's list is what; more than one may hold words of the payer's. */
const statementColumns = z.object({
  date: column.nullable(),
  amount: column.nullable(),
  /** Says which way the money went, where one column holds both. */
  direction: column.nullable(),
  payer: column.nullable(),
  currency: column.nullable(),
  notes: z.array(column),
});
export type StatementColumns = z.output<typeof statementColumns>;

/** As it lies in `BankStatement.mapping`. */
export const statementMapping = z.object({
  /** Of the headers: a later list with the same ones is read the same way. */
  fingerprint: z.string(),
  headers: z.array(z.string()),
  /** Some values of each column, for whoever says what it is. */
  samples: z.array(z.array(z.string())),
  columns: statementColumns,
  /** The seller has said so. */
  isOwn: z.boolean(),
});
export type StatementMapping = z.output<typeof statementMapping>;

const unread = z.object({
  row: z.int(),
  code: z.enum(["statementDate", "statementAmount", "statementCurrency", "statementDirection"]),
  text: z.string(),
});
export type UnreadRow = z.output<typeof unread>;

/** As it lies in `BankStatement.report`: what did not become a line, and why. */
export const statementReport = z.object({
  /** Lines that an earlier list had brought. */
  known: z.int(),
  /** Rows of money that left, or of none. */
  outgoing: z.int(),
  /** Sums, balances, notes. */
  other: z.int(),
  unread: z.array(unread),
});
export type StatementReport = z.output<typeof statementReport>;

/** Bytes. */
export const LARGEST_STATEMENT = 5 * 1024 * 1024;

export const importStatementInput = z.object({
  file: z
    .instanceof(File, { error: "statementNone" })
    .refine(({ size }) => size > 0, "statementNone")
    .refine(({ size }) => size <= LARGEST_STATEMENT, "statementTooLarge"),
});
export type ImportStatementInput = z.output<typeof importStatementInput>;

const chosen = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number().int().min(0).max(200).nullable(),
);
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(most));

export const mapStatementInput = z.object({
  statementId: z.uuid(),
  date: chosen.refine((value) => value !== null, "required"),
  amount: chosen.refine((value) => value !== null, "required"),
  direction: chosen,
  payer: chosen,
  currency: chosen,
  notes: list(z.coerce.number().int().min(0).max(200), 10),
});
export type MapStatementInput = z.output<typeof mapStatementInput>;

export const confirmMatchInput = z.object({ lineId: z.uuid(), transferId: z.uuid("required") });
export type ConfirmMatchInput = z.output<typeof confirmMatchInput>;

/** So many are confirmed at one press. */
export const MOST_AT_ONCE = 100;

export const confirmMatchesInput = z.object({ lineIds: list(z.uuid(), MOST_AT_ONCE) });
export type ConfirmMatchesInput = z.output<typeof confirmMatchesInput>;

export const bookUnannouncedInput = z.object({
  lineId: z.uuid(),
  instalmentIds: list(z.uuid(), 10).refine((ids) => ids.length > 0, "required"),
});
export type BookUnannouncedInput = z.output<typeof bookUnannouncedInput>;

export const skipLineInput = z.object({ lineId: z.uuid(), step: z.enum(["skip", "keep"]) });
export type SkipLineInput = z.output<typeof skipLineInput>;
