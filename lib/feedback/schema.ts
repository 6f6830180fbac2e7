import { z } from "zod";
import { stepKinds, verdicts } from "@/lib/feedback/model/issue-status";
import { causeKinds, MOST_PHOTOS, outcomes } from "@/lib/feedback/model/report";
import { severities } from "@/lib/feedback/model/severity";
import { locales } from "@/lib/i18n/locales";

/** Bytes. */
const LARGEST_PHOTO = 10 * 1024 * 1024;
const LONGEST_NOTE = 2_000;

const nothing = (value: unknown) => (value === "" ? undefined : value);
const words = z
  .string()
  .trim()
  .max(LONGEST_NOTE, "textTooLong")
  .default("")
  .transform((text) => text || null);

/** Spaces in a number are a habit. */
const pieces = z.preprocess(
  (value) =>
    nothing(
      String(value ?? "")
        .normalize("NFKC")
        .replace(/\s/g, ""),
    ),
  z
    .string()
    .regex(/^\d{1,7}$/, "notWholeNumber")
    .transform(Number)
    .refine((count) => count > 0, "notWholeNumber")
    .nullable()
    .default(null),
);

const isChosen = (value: unknown): value is File => value instanceof File && value.size > 0;
const photo = z.instanceof(File).refine(({ size }) => size <= LARGEST_PHOTO, "photoTooLarge");

/** A browser sends an empty file where none was chosen, and one file not as a list. */
const photos = z.preprocess(
  (value) => [value].flat().filter(isChosen),
  z.array(photo).max(MOST_PHOTOS, "tooManyPhotos"),
);

const rating = z.coerce
  .number("ratingNeeded")
  .int("ratingNeeded")
  .min(1, "ratingNeeded")
  .max(5, "ratingNeeded");

const said = {
  rating,
  /** Left empty: the usual one of the problem. */
  severity: z.preprocess(nothing, z.enum(severities).nullable().default(null)),
  affectedPieces: pieces,
  words,
  outcome: z.preprocess(nothing, z.enum(outcomes).nullable().default(null)),
};

export const fileReportInput = z.object({
  orderLineId: z.uuid(),
  ...said,
  code: z.preprocess(nothing, z.string().max(32).nullable().default(null)),
  photos,
});
export type FileReportInput = z.output<typeof fileReportInput>;

export const editReportInput = z.object({ reportId: z.uuid(), ...said, photos });
export type EditReportInput = z.output<typeof editReportInput>;

/** A step names the version of the issue it was decided on. */
const step = { issueId: z.uuid(), version: z.coerce.number().int().positive() };
const note = z.string("required").trim().min(3, "required").max(LONGEST_NOTE, "textTooLong");

export const seeIssueInput = z.object({ issueId: z.uuid() });
export type SeeIssueInput = z.output<typeof seeIssueInput>;

export const takeStepInput = z
  .object({
    ...step,
    kind: z.enum(stepKinds, "required"),
    causeKind: z.preprocess(nothing, z.enum(causeKinds, "required").nullable().default(null)),
    note,
    picture: z.preprocess((value) => (isChosen(value) ? value : null), photo.nullable()),
  })
  .refine(({ kind, causeKind }) => kind !== "cause" || causeKind !== null, {
    path: ["causeKind"],
    message: "required",
  });
export type TakeStepInput = z.output<typeof takeStepInput>;

export const rejectIssueInput = z.object({ ...step, reason: note });
export type RejectIssueInput = z.output<typeof rejectIssueInput>;

export const markDuplicateInput = z.object({ ...step, targetId: z.uuid("required") });
export type MarkDuplicateInput = z.output<typeof markDuplicateInput>;

const NOTE = /^note-([a-z]{2})$/;

/** Fields `note-<locale>`: what improved, Chinese at least; `issueIds`: what the version is to close. */
export const publishVersionInput = z
  .looseObject({
    productId: z.uuid(),
    /** The version it follows: sent twice, it is published once. */
    productVersion: z.coerce.number().int().positive(),
    issueIds: z.preprocess(
      (value) => [value].flat().filter(Boolean),
      z.array(z.uuid()).min(1, "required").max(50),
    ),
  })
  .transform((form, context) => {
    const notes: Record<string, string> = {};
    for (const [name, value] of Object.entries(form)) {
      const locale = NOTE.exec(name)?.[1];
      const text = typeof value === "string" ? value.trim() : "";
      if (!locale || !(locales as readonly string[]).includes(locale) || text === "") continue;
      if (text.length > LONGEST_NOTE) {
        context.addIssue({ code: "custom", path: [name], message: "textTooLong" });
      }
      notes[locale] = text;
    }
    if (!notes.zh) context.addIssue({ code: "custom", path: ["note-zh"], message: "required" });
    const { productId, productVersion, issueIds } = form;
    return { productId, productVersion, issueIds: [...new Set(issueIds)], notes };
  });
export type PublishVersionInput = z.output<typeof publishVersionInput>;

export const verifyImprovementInput = z.object({
  issueId: z.uuid(),
  verdict: z.enum(verdicts, "required"),
  note: words,
  photos,
});
export type VerifyImprovementInput = z.output<typeof verifyImprovementInput>;
