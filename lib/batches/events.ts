/** About a batch (`subjectId`): each of these sets the worker to its next step. */
export type BatchEvent =
  | { type: "batch.started"; subjectId: string }
  | { type: "batch.mapped"; subjectId: string }
  | { type: "batch.checkedAgain"; subjectId: string; data: { stale: number } }
  | { type: "batch.applied"; subjectId: string; data: { created: number; changed: number } }
  | { type: "batch.cancelled"; subjectId: string; data: { at: string } }
  | { type: "batch.undone"; subjectId: string };
