import "server-only";
import type { IssueStatus, Verdict } from "@/lib/feedback/model/issue-status";
import { isOutcome, type Outcome } from "@/lib/feedback/model/report";
import type { Severity } from "@/lib/feedback/model/severity";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Prisma } from "@/prisma/generated/client";

const toLocale = (value: string): Locale => (isLocale(value) ? value : defaultLocale);

export type PhotoView = { id: string; width: number; height: number };

export type ReportView = {
  id: string;
  rating: number;
  code: string | null;
  codeNames: Localized;
  severity: Severity | null;
  affectedPieces: number | null;
  words: string | null;
  /** Language of the words. */
  locale: Locale;
  outcome: Outcome | null;
  productVersion: number;
  createdAt: Date;
  photos: PhotoView[];
};

export const photosInOrder = {
  select: { id: true, width: true, height: true },
  orderBy: { position: "asc" },
} as const;

export const reportParts = {
  issueCode: { select: { names: true } },
  photos: photosInOrder,
} as const satisfies Prisma.ReportInclude;

type ReportRow = Prisma.ReportGetPayload<{ include: typeof reportParts }>;

export const toReportView = (row: ReportRow): ReportView => ({
  id: row.id,
  rating: row.rating,
  code: row.code,
  codeNames: toLocalized(row.issueCode?.names),
  severity: row.severity,
  affectedPieces: row.affectedPieces,
  words: row.words,
  locale: toLocale(row.locale),
  outcome: isOutcome(row.outcome) ? row.outcome : null,
  productVersion: row.productVersion,
  createdAt: row.createdAt,
  photos: row.photos,
});

export type StepView = {
  id: string;
  kind: "contain" | "cause" | "fix" | "version" | "answer" | "verify";
  note: string;
  /** Language of the note. */
  locale: Locale;
  hasPicture: boolean;
  at: Date;
};

type StepRow = Prisma.IssueStepGetPayload<object>;

export const toStepView = ({ id, kind, note, locale, pictureKey, at }: StepRow): StepView => ({
  id,
  kind,
  note,
  locale: toLocale(locale),
  hasPicture: pictureKey !== null,
  at,
});

export type IssueState = {
  id: string;
  number: string;
  status: IssueStatus;
  fixedInVersion: number | null;
  answerBy: Date;
  causeKind: string | null;
};

export type SaidView = {
  verdict: Verdict;
  note: string | null;
  orderLineId: string;
  photos: PhotoView[];
};
