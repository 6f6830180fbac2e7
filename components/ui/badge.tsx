import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { softTone, type Tone } from "@/components/ui/tone";

type BadgeProps = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

/** A short mark on a thing. For the state of something use StatusBadge. */
export function Badge({ tone = "neutral", icon, children, className }: BadgeProps) {
  return (
    <span className={classNames("badge", softTone[tone], className)}>
      {icon}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
