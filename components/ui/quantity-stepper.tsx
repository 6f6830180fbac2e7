"use client";

import { useRef } from "react";
import { classNames } from "@/components/ui/class-names";

type QuantityStepperProps = {
  name: string;
  defaultValue: number;
  /** Accessible name of the number. */
  label: string;
  decreaseLabel: string;
  increaseLabel: string;
  id?: string;
  step?: number;
  min?: number;
  max?: number;
  describedBy?: string | undefined;
  invalid?: boolean;
  /** Sends its form a moment after − or + was pressed, or when a typed number is left. */
  sendsForm?: boolean;
  /** Id of the form it belongs to, when it stands outside of it. */
  form?: string;
};

const SETTLE_MS = 450;

const readNumber = (text: string) => Number(text.normalize("NFKC").replace(/[^\d]/g, "")) || 0;

export function QuantityStepper({
  step = 1,
  min = 0,
  max = 9_999_999,
  sendsForm = false,
  ...props
}: QuantityStepperProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = (delay: number) => {
    clearTimeout(timer.current);
    if (sendsForm) timer.current = setTimeout(() => input.current?.form?.requestSubmit(), delay);
  };

  const move = (direction: 1 | -1) => {
    if (!input.current) return;
    const steps = readNumber(input.current.value) / step;
    const next = (direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * step;
    input.current.value = String(Math.min(max, Math.max(min, next)));
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    send(SETTLE_MS);
  };

  const edge = "js-only grid w-11 shrink-0 place-items-center text-xl hover:bg-accent-soft";
  return (
    <span className="rounded-control border-line-strong bg-surface-raised has-aria-invalid:border-critical inline-flex h-11 max-w-full overflow-hidden border">
      <button
        aria-label={props.decreaseLabel}
        className={classNames(edge, "border-line border-e")}
        onClick={() => move(-1)}
        type="button"
      >
        −
      </button>
      <input
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        aria-label={props.label}
        autoComplete="off"
        className="w-20 min-w-0 bg-transparent px-1 text-center text-base tabular-nums focus-visible:-outline-offset-2"
        defaultValue={props.defaultValue}
        form={props.form}
        id={props.id}
        inputMode="numeric"
        key={props.defaultValue}
        name={props.name}
        onChange={() => clearTimeout(timer.current)}
        onBlur={(event) => {
          if (readNumber(event.target.value) !== props.defaultValue) send(0);
        }}
        ref={input}
        type="text"
      />
      <button
        aria-label={props.increaseLabel}
        className={classNames(edge, "border-line border-s")}
        onClick={() => move(1)}
        type="button"
      >
        +
      </button>
    </span>
  );
}
