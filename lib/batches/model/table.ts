import { isHeader } from "@/lib/batches/model/columns";
import { GROUP, squash } from "@/lib/batches/model/header-text";

type Row = {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns its widest merged cell spans. */
  readonly wide: number;
};
type Merge = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type TableHeader = {
  /** The last row of the header, as the seller counts. */
  readonly row: number;
  /** The rows it is made of, to know them when they come again. */
  readonly rows: readonly Row[];
  readonly headers: string[];
};

const FEWEST = 2;
/** Wider headers are looked through no further. */
const WIDEST = 80;
const TITLE = 0.6;

const TOTALS =
  /^(合计|总计|小计|总数|合计金额|итого|всего|итог|total|subtotal|grandtotal|totals|жиыны|барлығы|jami|жами|жалпы|ҷамъ|jemi)$/;
const NOTES =
  /^\s*([*※]|备注|注[:：]|说明|以上|温馨提示|联系|note|remark|n\.?b\.?|примечани|внимание|\*)/i;
const LONGEST_NAME = 40;

const filled = (cells: readonly string[]) => cells.filter((text) => text.trim() !== "");
const isFigure = (text: string) => /^[\d\s.,¥￥$%/*×xх+-]+$/i.test(text.normalize("NFKC").trim());

/** 合计, Итого, Total: sums are no goods. */
const isTotal = (cells: readonly string[]) =>
  filled(cells)
    .slice(0, 3)
    .some((text) => TOTALS.test(squash(text)));

/** One text alone: the name of a group of goods over several columns, or a note below the table. */
function isNote({ cells, wide }: Row, width: number): boolean {
  const [only = "", ...others] = new Set(filled(cells));
  if (others.length > 0 || width < 3) return false;
  return wide > 1 || only.length > LONGEST_NAME || NOTES.test(only);
}

/** The header once more, as sheets that are made to be printed have it on each page. */
const isRepeated = (cells: readonly string[], header: readonly Row[]) =>
  filled(cells).length >= FEWEST &&
  header.some((row) =>
    cells.every(
      (text, index) => squash(text) === "" || squash(text) === squash(row.cells[index] ?? ""),
    ),
  );

const known = ({ cells }: Row) =>
  new Set(
    cells
      .slice(0, WIDEST)
      .filter((text) => text.trim() !== "" && isHeader(text))
      .map(squash),
  ).size;

type Group = Pick<Merge, "left" | "right">;

const groupsOf = (row: Row, merges: readonly Merge[]): Group[] =>
  merges.filter(
    ({ top, bottom, left, right }) => top === row.number && bottom === top && right > left,
  );

/** In a text file nothing is merged: a group is a text with blanks to its right. */
const groupsOfText = ({ cells }: Row): Group[] =>
  cells.flatMap((text, left) => {
    const next = cells.findIndex((other, column) => column > left && other.trim() !== "");
    const right = (next < 0 ? cells.length : next) - 1;
    return text.trim() !== "" && right > left ? [{ left, right }] : [];
  });

const within = (groups: readonly Group[], column: number) =>
  groups.find(({ left, right }) => left <= column && column <= right);

const follows = (row: Row | undefined, next: Row | undefined) =>
  row !== undefined && next !== undefined && next.number === row.number + 1;

/** Does a row only name the parts of the groups above it? */
function isBelow(row: Row, next: Row, groups: readonly Group[]): boolean {
  const fits = next.cells.every((text, column) => {
    const above = (row.cells[column] ?? "").trim();
    return text.trim() === "" || above === "" || above === text.trim() || within(groups, column);
  });
  return fits && known(next) > 0 && !next.cells.some((text) => text !== "" && isFigure(text));
}

/** Does a row only name groups of the columns below it, and is it no title over all of them? */
function isAbove(row: Row, next: Row, groups: readonly Group[]): boolean {
  const width = filled(next.cells).length;
  return (
    groups.some(
      ({ left, right }) =>
        right - left < width * TITLE && filled(next.cells.slice(left, right + 1)).length > 1,
    ) && !row.cells.some((text) => text !== "" && isFigure(text))
  );
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

/** A group's text stands over each of its columns. */
function joined([upper, lower]: readonly Row[], groups: readonly Group[]): string[] {
  const width = Math.max(upper?.cells.length ?? 0, lower?.cells.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const above = upper?.cells[within(groups, column)?.left ?? column] ?? "";
    const parts = [above, lower?.cells[column] ?? ""].map(oneLine);
    return [...new Set(parts)].filter((text) => text !== "").join(GROUP);
  });
}

/** Without a name we know: the first row of texts over a row that is as wide. */
const guessed = (head: readonly Row[]) =>
  head.findIndex((row, index) => {
    const texts = filled(row.cells);
    const next = head[index + 1];
    return (
      next !== undefined &&
      texts.length >= FEWEST &&
      new Set(texts).size === texts.length &&
      !texts.some(isFigure) &&
      filled(next.cells).length >= FEWEST
    );
  });

function bestOf(head: readonly Row[]): number {
  const scores = head.map(known);
  const most = Math.max(0, ...scores);
  return most >= FEWEST ? scores.indexOf(most) : guessed(head);
}

/** Finds the header under titles and blank rows; of two rows with groups both are joined. */
export function headerIn(head: readonly Row[], merges: readonly Merge[]): TableHeader | null {
  const at = bestOf(head);
  const [before, best, next] = [head[at - 1], head[at], head[at + 1]];
  if (!best) return null;
  const own = groupsOf(best, merges);
  const groups = merges.length > 0 ? own : groupsOfText(best);
  if (next && follows(best, next) && isBelow(best, next, groups))
    return { row: next.number, rows: [best, next], headers: joined([best, next], groups) };
  const above = before ? groupsOf(before, merges) : [];
  if (before && follows(before, best) && isAbove(before, best, above))
    return { row: best.number, rows: [before, best], headers: joined([before, best], above) };
  return { row: best.number, rows: [best], headers: joined([best], own) };
}

/** Is a row of a sheet one of its goods? */
export const isGoods = (row: Row, header: readonly Row[], width: number) =>
  !isTotal(row.cells) && !isNote(row, width) && !isRepeated(row.cells, header);
