export const batchStatuses = [
  "reading",
  "mapping",
  "checking",
  "checked",
  "applying",
  "applied",
  "undoing",
  "undone",
  "cancelled",
  "failed",
] as const;
export type BatchStatus = (typeof batchStatuses)[number];

const moves: Readonly<Record<BatchStatus, readonly BatchStatus[]>> = {
  reading: ["mapping", "checking", "cancelled", "failed"],
  mapping: ["reading", "checking", "cancelled"],
  checking: ["checked", "cancelled", "failed"],
  checked: ["reading", "mapping", "checking", "applying", "cancelled"],
  applying: ["applied", "cancelled", "failed"],
  applied: ["undoing"],
  undoing: ["undone", "failed"],
  undone: [],
  /** Stopped half way: what is written may be taken back, or the rest be written after all. */
  cancelled: ["applying", "undoing"],
  failed: ["applying", "undoing"],
};

export const canMove = (from: BatchStatus, to: BatchStatus) => moves[from].includes(to);

const running = ["reading", "checking", "applying", "undoing"] as const;
export type RunningStatus = (typeof running)[number];

/** A worker is at it. */
export const isRunning = (status: BatchStatus): status is RunningStatus =>
  running.some((known) => known === status);

export const rowOutcomes = ["created", "changed", "same", "refused"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Hours in which a batch may be taken back. */
const UNDO_HOURS = 24;

export const undoUntil = (appliedAt: Date) =>
  new Date(appliedAt.getTime() + UNDO_HOURS * 3_600_000);

export type Step = { readonly total: number; readonly done: number; readonly stepAt: Date };

export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly rowsPerSecond: number;
  /** Whole seconds; null while nobody can say. */
  readonly secondsLeft: number | null;
};

/** How fast it goes, from the beginning of the running step. */
export function progressOf({ total, done, stepAt }: Step, at: Date): Progress {
  const seconds = Math.max(0.001, (at.getTime() - stepAt.getTime()) / 1_000);
  const rate = done / seconds;
  return {
    done,
    total,
    rowsPerSecond: Math.round(rate),
    secondsLeft: done > 0 && total >= done ? Math.ceil((total - done) / rate) : null,
  };
}

/** Bytes of a sheet with pictures in its cells and a ZIP of photos beside it. */
export const LARGEST_UPLOAD = 120 * 1024 * 1024;
