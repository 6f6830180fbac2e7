"use client";

import { useEffect, useRef, useState } from "react";
import { saveCellAction } from "@/lib/catalogue/actions";

/** What lies over a cell until the page is drawn anew. */
export type Cover = {
  readonly text: string;
  readonly shown: string;
  readonly isPending: boolean;
  /** What the server had drawn when it was laid. */
  readonly over: string | undefined;
};

export type Answer =
  | { readonly kind: "refused"; readonly cell: HTMLElement; readonly reason: string }
  | {
      readonly kind: "conflict";
      readonly cell: HTMLElement;
      readonly mine: string;
      readonly theirs: string;
      readonly theirsShown: string;
    };

type Covers = ReadonlyMap<HTMLElement, Cover>;

const rowOf = (cell: HTMLElement) => cell.closest<HTMLElement>("[data-product]")?.dataset ?? {};

/** The most cells that can be taken back. */
const MOST_UNDONE = 50;

/** Saves cell after cell in the order they were typed; a refusal puts the old text back. */
export function useCellSaving(locale: string, failed: string) {
  const [covers, setCovers] = useState<Covers>(new Map());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const latest = useRef<Covers>(covers);
  const revisions = useRef(new Map<string, number>());
  const undone = useRef<{ cell: HTMLElement; text: string }[]>([]);
  const queue = useRef(Promise.resolve());

  const cover = (cell: HTMLElement, next: Cover | undefined) => {
    const changed = new Map(latest.current);
    if (next) changed.set(cell, next);
    else changed.delete(cell);
    latest.current = changed;
    setCovers(changed);
  };

  useEffect(() => {
    for (const [cell, { over, isPending }] of latest.current)
      if (!isPending && cell.dataset.value !== over) cover(cell, undefined);
  });

  const textOf = (cell: HTMLElement) => latest.current.get(cell)?.text ?? cell.dataset.value ?? "";

  const formOf = (cell: HTMLElement, was: string, text: string) => {
    const { product = "", revision = "0" } = rowOf(cell);
    const form = new FormData();
    const newest = Math.max(Number(revision), revisions.current.get(product) ?? 0);
    for (const [name, value] of Object.entries({
      locale,
      productId: product,
      revision: String(newest),
      cell: cell.dataset.cell ?? "",
      was,
      text,
    }))
      form.set(name, value);
    return form;
  };

  const send = async (cell: HTMLElement, before: Cover | undefined, was: string, text: string) => {
    const result = await saveCellAction(null, formOf(cell, was, text)).catch(() => null);
    if (!result?.ok) {
      cover(cell, before);
      setAnswer({ kind: "refused", cell, reason: result?.message ?? failed });
      return false;
    }
    const { data, message = data.text } = result;
    revisions.current.set(rowOf(cell).product ?? "", data.revision);
    cover(cell, { text: data.text, shown: message, isPending: false, over: cell.dataset.value });
    if (data.isConflict)
      setAnswer({ kind: "conflict", cell, mine: text, theirs: data.text, theirsShown: message });
    return !data.isConflict;
  };

  const save = (cell: HTMLElement, text: string, isUndo = false) => {
    const was = textOf(cell);
    if (text.trim() === was) return;
    const before = latest.current.get(cell);
    const typed = { text: text.trim(), shown: text.trim(), over: cell.dataset.value };
    cover(cell, { ...typed, isPending: true });
    setAnswer(null);
    queue.current = queue.current.then(async () => {
      const isSaved = await send(cell, before, was, text.trim());
      if (isSaved && !isUndo)
        undone.current = [...undone.current, { cell, text: was }].slice(-MOST_UNDONE);
    });
  };

  const undo = () => {
    const last = undone.current.pop();
    if (!last) return;
    last.cell.focus();
    save(last.cell, last.text, true);
  };

  return { covers, answer, textOf, save, undo, close: () => setAnswer(null) };
}
