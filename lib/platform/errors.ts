import type { Messages } from "@/lib/i18n/translate";

/** Every error code is a key of the English messages, so no code can exist without a text. */
export type ErrorCode = Exclude<keyof Messages["errors"], "_review">;

/** A bigint is fen. */
export type ErrorValues = Record<string, string | number | bigint>;

/** An outcome we expect and can explain to the person who caused it. */
export class AppError extends Error {
  /** What the text names, such as the nearest valid quantities. */
  readonly values: ErrorValues;
  /** The form field it belongs to. */
  readonly field: string | undefined;
  /** Numbers that would do in its place. */
  readonly offers: readonly number[];

  constructor(
    readonly code: ErrorCode,
    options: ErrorOptions & {
      values?: ErrorValues;
      field?: string;
      offers?: readonly number[];
    } = {},
  ) {
    super(code, options);
    this.values = options.values ?? {};
    this.field = options.field;
    this.offers = options.offers ?? [];
  }
}
