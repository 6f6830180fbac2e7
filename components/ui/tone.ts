export type Tone = "neutral" | "accent" | "info" | "positive" | "caution" | "critical";

/** Ink on its own soft ground: the pair is what the contrast test measures. */
export const softTone: Record<Tone, string> = {
  neutral: "bg-surface-sunken text-ink-muted",
  accent: "bg-accent-soft text-accent",
  info: "bg-info-soft text-info",
  positive: "bg-positive-soft text-positive",
  caution: "bg-caution-soft text-caution",
  critical: "bg-critical-soft text-critical",
};
