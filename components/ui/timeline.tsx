import type { ReactNode } from "react";
import { Check } from "@/components/ui/icons";

export type Milestone = {
  key: string;
  title: ReactNode;
  place?: ReactNode;
  /** Already written in the reader's zone. */
  time?: string;
  /** ISO, for machines. */
  dateTime?: string;
  note?: ReactNode;
  state: "done" | "current" | "next";
};

/** Milestones from the first to the last, the way between them drawn as far as it is travelled. */
export function Timeline({ milestones }: { milestones: Milestone[] }) {
  return (
    <ol>
      {milestones.map((milestone) => (
        <li
          aria-current={milestone.state === "current" ? "step" : undefined}
          className="milestone"
          data-state={milestone.state}
          key={milestone.key}
        >
          <span aria-hidden className="milestone-dot">
            {milestone.state === "done" ? <Check className="size-3.5 stroke-3" /> : null}
          </span>
          <Words milestone={milestone} />
        </li>
      ))}
    </ol>
  );
}

function Words({ milestone }: { milestone: Milestone }) {
  return (
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className={milestone.state === "next" ? "text-ink-muted" : "font-medium"}>
          {milestone.title}
        </p>
        {milestone.time ? (
          <time className="text-ink-muted text-sm tabular-nums" dateTime={milestone.dateTime}>
            {milestone.time}
          </time>
        ) : null}
      </div>
      {milestone.place ? <p className="text-ink-muted text-sm">{milestone.place}</p> : null}
      {milestone.note ? <div className="mt-1 text-sm">{milestone.note}</div> : null}
    </div>
  );
}
