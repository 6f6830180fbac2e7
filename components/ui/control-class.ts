/** Looks shared by every text-like control; 16 px, so that phones do not zoom in. */
export const controlClass =
  "min-h-target w-full rounded-control border border-line-strong bg-surface-raised px-3 py-2 text-base text-ink placeholder:text-ink-muted hover:border-ink-muted aria-invalid:border-critical aria-invalid:bg-critical-soft disabled:bg-surface-sunken disabled:text-ink-muted";
