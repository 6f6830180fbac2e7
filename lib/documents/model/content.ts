import { z } from "zod";
import { documentKinds } from "@/lib/documents/model/kind";

/** The same in Chinese and in the buyer's language. */
const pair = z.object({ zh: z.string(), own: z.string() });
export type Pair = z.output<typeof pair>;

/** What needs no second language: a number, a name, an amount. */
const words = z.union([z.string(), pair]);
export type Words = z.output<typeof words>;

const fact = z.object({ term: pair, value: words });
export type Fact = z.output<typeof fact>;

const column = z.object({
  label: pair,
  /** Share of the width. */
  width: z.number().positive(),
  /** Figures stand at the end. */
  isFigure: z.boolean(),
});

const table = z.object({
  title: pair.nullable(),
  columns: z.array(column),
  rows: z.array(z.array(words)),
  /** Beneath the rule. */
  totals: z.array(z.array(words)),
});
export type DocumentTable = z.output<typeof table>;

/** Everything on the paper, word by word: it is drawn as it stands, and nothing is worked out again. */
export const documentContent = z.object({
  kind: z.enum(documentKinds),
  title: pair,
  number: z.string(),
  version: z.int().positive(),
  facts: z.array(fact),
  parties: z.array(z.object({ role: pair, lines: z.array(words) })),
  tables: z.array(table),
  terms: z.array(fact),
  /** Numbered where the document is a contract. */
  clauses: z.array(pair),
  notes: z.array(pair),
  /** What is painted on the cartons of each item. */
  marks: z.object({ title: pair, blocks: z.array(z.array(z.string())) }).nullable(),
  signatures: z.array(pair),
  /** At the foot of each page; `{page}` and `{pages}` are counted when it is printed. */
  page: pair,
  /** Beside the QR code. */
  scan: pair,
  /** Fen; null where no money is spoken of. */
  totalFen: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
});
export type DocumentContent = z.output<typeof documentContent>;

/** What a kind of document says by itself; its number is drawn when it is issued. */
export type Draft = Omit<DocumentContent, "number" | "version" | "page" | "scan">;

/** The same text for the same content, however a database ordered its keys. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
}
