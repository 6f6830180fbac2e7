"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CellAnswer, type CellWords } from "@/components/catalogue/cell-answer";
import { type CellEnd, CellInput } from "@/components/catalogue/cell-input";
import { arrows, cellAt, enter, following, neighbour } from "@/components/catalogue/cell-moves";
import { useCellSaving } from "@/components/catalogue/use-cell-saving";

type EditableCellsProps = {
  locale: string;
  words: CellWords;
  statuses: readonly { value: string; label: string }[];
  children: ReactNode;
};

type Open = { readonly cell: HTMLElement; readonly text: string };

/** Text or digits, and not a command. */
const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;

const opensCell = ({ key }: KeyboardEvent) => key === "Enter" || key === "F2";
const isUndo = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === "z" && (ctrlKey || metaKey);

/** Lays a spreadsheet's ways over a table that the server drew: its cells carry `data-cell` and `data-value`. */
export function EditableCells({ locale, words, statuses, children }: EditableCellsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const { covers, answer, textOf, save, undo, close } = useCellSaving(locale, words.failed);

  useEffect(() => {
    root.current?.querySelector("table")?.setAttribute("role", "grid");
    const cells = [...(root.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
    for (const cell of cells) if (!cell.hasAttribute("tabindex")) cell.tabIndex = -1;
    const [first] = cells;
    if (first && cells.every(({ tabIndex }) => tabIndex < 0)) first.tabIndex = 0;
  });

  const begin = (cell: HTMLElement, typed?: string) =>
    setOpen({ cell, text: (cell.dataset.cell === "status" ? null : typed) ?? textOf(cell) });

  const end = (cell: HTMLElement, text: string | null, way: CellEnd) => {
    setOpen(null);
    if (text !== null) save(cell, text);
    if (way === "stay") {
      if (text === null) enter(cell);
    } else if (way === "up" || way === "down") enter(neighbour(cell, way));
    else enter(following(cell, way === "previous"));
  };

  const press = (event: KeyboardEvent) => {
    const cell = cellAt(event.target);
    if (!cell || open) return;
    const arrow = arrows[event.key];
    if (arrow) enter(neighbour(cell, arrow));
    else if (opensCell(event)) begin(cell);
    else if (isUndo(event)) undo();
    else if (isTyping(event)) begin(cell, event.key);
    else return;
    event.preventDefault();
  };

  const point = (event: MouseEvent) => {
    const cell = cellAt(event.target);
    if (!cell || open?.cell === cell) return;
    event.preventDefault();
    if (cell === document.activeElement) begin(cell);
    else enter(cell);
  };

  useEffect(() => {
    const sheet = root.current;
    sheet?.addEventListener("keydown", press);
    sheet?.addEventListener("mousedown", point);
    return () => {
      sheet?.removeEventListener("keydown", press);
      sheet?.removeEventListener("mousedown", point);
    };
  });

  return (
    <div className="min-w-0" ref={root}>
      {children}
      {[...covers].map(([cell, { shown, isPending }]) =>
        cell === open?.cell
          ? null
          : createPortal(
              <span className="cell-cover" data-pending={isPending || undefined}>
                {shown}
              </span>,
              cell,
              `${cell.dataset.cell}-${cell.closest("tr")?.id}`,
            ),
      )}
      {open
        ? createPortal(
            <CellInput
              choices={open.cell.dataset.cell === "status" ? statuses : null}
              key={open.cell.closest("tr")?.id}
              label={open.cell.dataset.label ?? ""}
              onEnd={(text, way) => end(open.cell, text, way)}
              text={open.text}
            />,
            open.cell,
          )
        : null}
      {answer ? (
        <div className="fixed inset-x-4 bottom-20 z-30 mx-auto max-w-prose sm:bottom-6">
          <CellAnswer
            answer={answer}
            onClose={close}
            onTakeMine={(cell, text) => save(cell, text)}
            words={words}
          />
        </div>
      ) : null}
    </div>
  );
}
