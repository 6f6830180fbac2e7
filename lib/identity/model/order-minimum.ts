import type { Fen } from "@/lib/money/model";

/** Ten million yuan; more is a typing mistake. */
export const HIGHEST_MINIMUM: Fen = 1_000_000_000n;

/** The least a seller asks of a first order and of each after it; 0 is nothing. */
export type OrderMinima = {
  readonly firstFen: Fen;
  readonly repeatFen: Fen;
  /** For buyers of one country; null is as everywhere. */
  readonly countries: readonly CountryMinimum[];
};

export type CountryMinimum = {
  readonly countryCode: string;
  readonly firstFen: Fen | null;
  readonly repeatFen: Fen | null;
};

/** The name of a form's field: `orderMin-first`, `orderMin-repeat-KZ`. */
export const minimumField = (which: "first" | "repeat", countryCode?: string) =>
  ["orderMin", which, ...(countryCode ? [countryCode] : [])].join("-");
