import type { StepKind, Verdict } from "@/lib/feedback/model/issue-status";

/** About a report or an issue (`subjectId`); the reports' history and what sets off the mails. */
export type FeedbackEvent =
  | { type: "report.filed"; subjectId: string; data: { orderLineId: string; code: string | null } }
  /** What stood there before. */
  | {
      type: "report.edited";
      subjectId: string;
      data: {
        rating: number;
        severity: string | null;
        affectedPieces: number | null;
        words: string | null;
        outcome: string | null;
      };
    }
  | { type: "issue.opened"; subjectId: string }
  | { type: "issue.seen"; subjectId: string }
  | { type: "issue.answered"; subjectId: string; data: { note: string } }
  | { type: "issue.stepTaken"; subjectId: string; data: { kind: StepKind } }
  | { type: "issue.rejected"; subjectId: string; data: { note: string } }
  | { type: "issue.merged"; subjectId: string; data: { into: string } }
  | { type: "issue.versionOut"; subjectId: string; data: { version: number } }
  | {
      type: "issue.judged";
      subjectId: string;
      /** `photos`: their keys, since a later word takes the place of this one. */
      data: { verdict: Verdict; note: string | null; photos: readonly string[] };
    }
  | { type: "issue.verified"; subjectId: string }
  | { type: "issue.notFixed"; subjectId: string; data: { note: string } }
  | { type: "issue.silent"; subjectId: string };
