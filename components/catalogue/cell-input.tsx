"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";

export type CellEnd = "stay" | "down" | "up" | "next" | "previous";

type CellInputProps = {
  label: string;
  text: string;
  /** For a cell that is one of a few words. */
  choices: readonly { value: string; label: string }[] | null;
  onEnd: (text: string | null, end: CellEnd) => void;
};

/** In the place of a cell: Enter and Tab keep what was typed and go on, Esc leaves it as it was. */
export function CellInput({ label, text, choices, onEnd }: CellInputProps) {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);

  useEffect(() => {
    control.current?.focus();
    if (control.current instanceof HTMLInputElement) {
      const { length } = control.current.value;
      control.current.setSelectionRange(length > 1 ? 0 : length, length);
    }
  }, []);

  const end = (typed: string | null, way: CellEnd) => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(typed, way);
  };

  const press = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    const ways: Record<string, CellEnd> = {
      Enter: event.shiftKey ? "up" : "down",
      Tab: event.shiftKey ? "previous" : "next",
      ...(choices ? {} : { ArrowDown: "down" as const, ArrowUp: "up" as const }),
    };
    const way = ways[event.key];
    if (event.key === "Escape") end(null, "stay");
    else if (way) end(value, way);
    else return;
    event.preventDefault();
  };

  const shared = {
    "aria-label": label,
    className: "cell-input",
    defaultValue: text,
    onBlur: (event: { currentTarget: { value: string } }) => end(event.currentTarget.value, "stay"),
    onKeyDown: press,
    ref: control,
  };
  if (!choices) return <input {...shared} autoComplete="off" inputMode="decimal" maxLength={40} />;
  return (
    <select {...shared}>
      {choices.map(({ value, label: word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
}
