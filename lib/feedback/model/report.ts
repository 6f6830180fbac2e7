const DAY = 86_400_000;

/** A report may be changed for this many days. */
export const EDIT_DAYS = 14;
export const MOST_PHOTOS = 4;

export const canStillEdit = (createdAt: Date, now: Date) =>
  now.getTime() < createdAt.getTime() + EDIT_DAYS * DAY;

export const outcomes = ["replace", "credit", "refund", "improve", "tell"] as const;
export type Outcome = (typeof outcomes)[number];

export const isOutcome = (value: unknown): value is Outcome =>
  (outcomes as readonly unknown[]).includes(value);

export const causeKinds = [
  "material",
  "assembly",
  "mould",
  "printing",
  "packing",
  "picking",
  "transport",
  "design",
  "label",
] as const;
export type CauseKind = (typeof causeKinds)[number];

export const isCauseKind = (value: unknown): value is CauseKind =>
  (causeKinds as readonly unknown[]).includes(value);

/** "DUR-SHED" belongs to the family "DUR". */
export const familyOf = (code: string) => code.split("-")[0] ?? code;

export const families = [
  "SAFE",
  "FUNC",
  "ELEC",
  "DUR",
  "COL",
  "ASST",
  "SIZE",
  "ODR",
  "QTY",
  "MISS",
  "PKG",
  "LBL",
  "DOC",
  "WISH",
] as const;
export type Family = (typeof families)[number];

export type ReportContent = {
  readonly rating: number;
  readonly severity: string | null;
  readonly affectedPieces: number | null;
  readonly words: string | null;
  readonly outcome: string | null;
};

export const saysTheSame = (one: ReportContent, other: ReportContent) =>
  one.rating === other.rating &&
  one.severity === other.severity &&
  one.affectedPieces === other.affectedPieces &&
  one.words === other.words &&
  one.outcome === other.outcome;
