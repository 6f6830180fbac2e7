"use client";

import { useEffect, useRef, useState } from "react";

type ChoosePageProps = {
  /** Id of the form to which the boxes of the rows belong. */
  form: string;
  label: string;
  /** "Chosen: {count}" with the count left out. */
  chosen: string;
};

const boxesOf = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[form="${form}"][name="ids"]`),
];

/** Ticks every row of the page, and tells how many are ticked. */
export function ChoosePage({ form, label, chosen }: ChoosePageProps) {
  const box = useRef<HTMLInputElement>(null);
  const [count, setCount] = useState(0);

  useEffect(() => {
    const look = () => {
      const boxes = boxesOf(form);
      const ticked = boxes.filter(({ checked }) => checked).length;
      setCount(ticked);
      if (!box.current) return;
      box.current.checked = ticked > 0 && ticked === boxes.length;
      box.current.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    look();
    document.addEventListener("change", look);
    return () => document.removeEventListener("change", look);
  }, [form]);

  return (
    <label className="js-only min-h-target flex cursor-pointer items-center gap-3">
      <input
        className="accent-accent size-5 shrink-0"
        onChange={({ currentTarget }) => {
          for (const one of boxesOf(form)) one.checked = currentTarget.checked;
        }}
        ref={box}
        type="checkbox"
      />
      <span>{label}</span>
      {count > 0 ? (
        <span className="text-ink-muted tabular-nums" role="status">
          {chosen} {count}
        </span>
      ) : null}
    </label>
  );
}
