const CELL = "[data-cell]";

/** The editable cell that something stands in. */
export const cellAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>(CELL) : null;

type Way = "left" | "right" | "up" | "down" | "start" | "end";

export const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "start",
  End: "end",
};

const cellsOf = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>(CELL) ?? []),
];

/** The cell beside, above or below; the same one at an edge. */
export function neighbour(cell: HTMLElement, way: Way): HTMLElement {
  const row = cell.closest("tr");
  const own = cellsOf(row);
  const at = own.indexOf(cell);
  const rows = [...(row?.parentElement?.querySelectorAll("tr[data-product]") ?? [])];
  const place = row ? rows.indexOf(row) : -1;
  const inRow = (step: number) => cellsOf(rows[place + step])[at];
  const targets: Record<Way, HTMLElement | undefined> = {
    left: own[at - 1],
    right: own[at + 1],
    start: own[0],
    end: own.at(-1),
    up: inRow(-1),
    down: inRow(1),
  };
  return targets[way] ?? cell;
}

/** With Tab: on to the next cell, at the end of a row to the next row. */
export function following(cell: HTMLElement, isBackward: boolean): HTMLElement {
  const all = [...(cell.closest("tbody")?.querySelectorAll<HTMLElement>(CELL) ?? [])];
  return all[all.indexOf(cell) + (isBackward ? -1 : 1)] ?? cell;
}

/** One cell at a time is reached with Tab. */
export function enter(cell: HTMLElement) {
  for (const other of cell
    .closest("tbody")
    ?.querySelectorAll<HTMLElement>(`${CELL}[tabindex="0"]`) ?? [])
    other.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
}
