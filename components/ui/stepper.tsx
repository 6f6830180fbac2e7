import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Check } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Step = { key: string; label: string; icon?: ReactNode };

type StepperProps = {
  locale: Locale;
  steps: Step[];
  /** Index of the step being made now; `steps.length` when all are done. */
  current: number;
  /** What happens now, under the big current step. */
  now?: ReactNode;
  /** Expected time, at the end of the headline. */
  eta?: ReactNode;
};

type StepState = "done" | "current" | "next";

const stateOf = (index: number, current: number): StepState => {
  if (index < current) return "done";
  return index === current ? "current" : "next";
};

const bars: Record<StepState, string> = {
  done: "bg-accent",
  current: "bg-accent",
  next: "bg-line",
};

/** The takeout view: the current step large, the whole way below it. */
export function Stepper({ locale, steps, current, now, eta }: StepperProps) {
  const t = translator(locale, "common");
  const shown = Math.min(current, steps.length - 1);
  return (
    <div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="text-accent text-sm font-medium">
            {t("step.of", { current: shown + 1, total: steps.length })}
          </p>
          <p className="text-headline">{steps[shown]?.label}</p>
          {now ? <div className="text-ink-muted mt-1">{now}</div> : null}
        </div>
        {eta ? <div className="sm:text-end">{eta}</div> : null}
      </div>
      <ol className="mt-4 grid auto-cols-fr grid-flow-col gap-1 sm:gap-1.5">
        {steps.map((step, index) => {
          const state = stateOf(index, current);
          return (
            <li aria-current={state === "current" ? "step" : undefined} key={step.key}>
              <span className="sr-only">
                {t("step.label", {
                  current: index + 1,
                  total: steps.length,
                  name: step.label,
                  state: t(`step.${state}`),
                })}
              </span>
              <span aria-hidden className={classNames("block h-1.5 rounded-full", bars[state])} />
              <span
                aria-hidden
                className={classNames(
                  "mt-2 hidden items-start gap-1 text-sm leading-tight sm:flex",
                  state === "next" ? "text-ink-muted" : "text-ink",
                  state === "current" && "font-semibold",
                )}
              >
                {state === "done" ? <Check className="text-accent size-4 shrink-0" /> : step.icon}
                {step.label}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
