import type { SpreadsheetLimits } from "@/lib/platform/spreadsheet-limits";
import type { TextHints } from "@/lib/platform/text-format";

/** A file as a booth would send it, and what is to be understood of it. All names are invented. */
export type BoothFile = {
  readonly name: string;
  readonly bytes: () => Promise<Buffer> | Buffer;
  readonly hints?: TextHints;
  readonly limits?: Partial<SpreadsheetLimits>;
  /** Which of its tables, where there are several. */
  readonly table?: number;
  readonly tables?: number;
  readonly encoding?: string;
  readonly separator?: string;
  readonly headerRow: number;
  /** Target and unit of each column from the left; "" where there is none. */
  readonly columns: readonly string[];
  /** Numbers of the rows of goods. */
  readonly rows: readonly number[];
  /** Some fields of the first goods. */
  readonly first: Readonly<Record<string, string>>;
  /** Some fields of the last goods. */
  readonly last?: Readonly<Record<string, string>>;
  /** Problem codes of all rows, in order. */
  readonly problems?: readonly string[];
  /** Pictures of each row of goods, by the number in their last byte. */
  readonly pictures?: readonly (readonly number[])[];
  readonly hidden?: readonly number[];
};
