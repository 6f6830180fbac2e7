import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { ToneIcon } from "@/components/ui/tone-icon";

type StatusBadgeProps = { tone: Tone; children: ReactNode; icon?: ReactNode };

/** A state as icon and word. */
export function StatusBadge({ tone, children, icon }: StatusBadgeProps) {
  return (
    <Badge icon={icon ?? <ToneIcon className="size-4 shrink-0" tone={tone} />} tone={tone}>
      {children}
    </Badge>
  );
}
