import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
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

const dots: Record<Milestone["state"], string> = {
  done: "border-accent bg-accent text-accent-ink",
  current: "border-accent bg-surface-raised ring-4 ring-accent-soft",
  next: "border-line-strong bg-surface-raised",
};

/** Milestones from the first to the last, the way between them drawn as far as it is travelled. */
export function Timeline({ milestones }: { milestones: Milestone[] }) {
  return (
    <ol>
      {milestones.map((milestone) => (
        <li
          aria-current={milestone.state === "current" ? "step" : undefined}
          className="group relative flex gap-4 pb-5 last:pb-0"
          key={milestone.key}
        >
          <span
            aria-hidden
            className={classNames(
              "absolute inset-s-3 top-6 bottom-0 -translate-x-px border-s-2 group-last:hidden",
              milestone.state === "done" ? "border-accent" : "border-line-strong border-dotted",
            )}
          />
          <Dot state={milestone.state} />
          <Words milestone={milestone} />
        </li>
      ))}
    </ol>
  );
}

function Dot({ state }: { state: Milestone["state"] }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "relative mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border-2",
        dots[state],
      )}
    >
      {state === "done" ? <Check className="size-3.5" strokeWidth={3} /> : null}
      {state === "current" ? <span className="bg-accent size-2 rounded-full" /> : null}
    </span>
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
