import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const fills = {
  accent: "bg-accent",
  positive: "bg-positive",
  caution: "bg-caution",
  critical: "bg-critical",
};

type MeterProps = {
  label: string;
  value: number;
  max: number;
  /** The reading in words: "18.4 of 68 m³". */
  text: ReactNode;
  tone?: keyof typeof fills;
  className?: string;
};

export function Meter({ label, value, max, text, tone = "accent", className }: MeterProps) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div className={className}>
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-ink-muted tabular-nums">{text}</span>
      </div>
      <div
        aria-hidden
        className="bg-surface-sunken ring-line h-2.5 overflow-hidden rounded-full ring-1 ring-inset"
      >
        <div
          className={classNames("h-full rounded-full", fills[tone])}
          style={{ inlineSize: `${share}%` }}
        />
      </div>
    </div>
  );
}
