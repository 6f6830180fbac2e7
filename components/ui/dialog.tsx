import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";
import { X } from "@/components/ui/icons";

type DialogProps = {
  /** Unique on the page. */
  id: string;
  trigger: ReactNode;
  title: string;
  closeLabel: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A native popover: opens, closes on Escape or outside, and needs no JavaScript of ours. */
export function Dialog({
  id,
  trigger,
  title,
  closeLabel,
  children,
  variant = "secondary",
  size,
}: DialogProps) {
  return (
    <>
      <button className={buttonClass(variant, size)} popoverTarget={id} type="button">
        {trigger}
      </button>
      <div
        aria-labelledby={`${id}-title`}
        className="rounded-card border-line bg-surface-raised shadow-pop popover-size m-auto overflow-y-auto border p-5"
        id={id}
        popover="auto"
        role="dialog"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 className="text-title" id={`${id}-title`}>
            {title}
          </h2>
          <button
            aria-label={closeLabel}
            className="rounded-control text-ink-muted hover:bg-surface-sunken -m-2 grid size-11 shrink-0 place-items-center"
            popoverTarget={id}
            popoverTargetAction="hide"
            type="button"
          >
            <X className="size-5" />
          </button>
        </div>
        {children}
      </div>
    </>
  );
}
