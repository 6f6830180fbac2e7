import { isCellError, isDate, isScientific, plain } from "@/lib/batches/model/cells/numbers";
import { otherVolume } from "@/lib/batches/model/cells/size";
import { readerOf } from "@/lib/batches/model/row-cells";
import {
  type Cell,
  complain,
  type Draft,
  newDraft,
  put,
  type RowContext,
  type RowProblem,
  textOf,
} from "@/lib/batches/model/row-draft";
import { composeTiers } from "@/lib/batches/model/row-tiers";
import type { Column, Target } from "@/lib/batches/model/targets";

export type RowFields = {
  /** Text by form field: what the row gives; empty text clears, what is not there is kept. */
  readonly fields: Record<string, string>;
  readonly problems: readonly RowProblem[];
  /** The column each field was read from, to show a fault of the form at it. */
  readonly origin: Readonly<Record<string, number>>;
};

/** A dash alone empties a field. */
const DASH = /^[-–—−―]+$/;
const LONG_NUMBERS = /^(itemNo|gtin13|hs)/;
const WORDS = /^(name|description|material|assortment|papers|custom|power|battery)/;
const NOT_EMPTIED = /^(price|tiers|tierPrice|variant|volume|picture)/;

const SIDES = ["cartonLength", "cartonWidth", "cartonHeight"];
const SEVERAL: Partial<Record<Target, readonly string[]>> = {
  size: SIDES,
  weights: ["gross", "net"],
  lead: ["leadDaysMin", "leadDaysMax"],
  category: ["categorySlug"],
  hs: ["hs6"],
};

function empty(draft: Draft, { target, column }: Cell) {
  if (NOT_EMPTIED.test(target)) return;
  for (const field of fieldsOfTarget(target)) put(draft, field, "", column);
}

/** The fields of the form that such a column fills. */
export const fieldsOfTarget = (target: Target): readonly string[] =>
  SEVERAL[target] ?? [target.replace(/^hs-/, "hs10-")];

/** What a spreadsheet program made of a text before anybody saw it. */
function spoilt({ text, target }: Cell): "cellError" | "scientific" | "dateInstead" | null {
  if (isCellError(text)) return "cellError";
  if (LONG_NUMBERS.test(target) && isScientific(text)) return "scientific";
  return isDate(text) && !WORDS.test(target) ? "dateInstead" : null;
}

function read(cell: Cell, draft: Draft, context: RowContext) {
  const spoiling = spoilt(cell);
  if (spoiling) complain(draft, cell, spoiling, { value: cell.text.slice(0, 60).toWellFormed() });
  else if (DASH.test(plain(cell.text))) empty(draft, cell);
  else readerOf(cell.target)(cell, draft, context);
}

function checkVolume(cells: readonly Cell[], draft: Draft, context: RowContext) {
  const cell = cells.find(({ target }) => target === "volume");
  const sides = SIDES.map((field) => textOf(draft, context, field));
  const volume = cell && otherVolume(cell.text, sides);
  if (!cell || !volume) return;
  const values = { value: cell.text.slice(0, 60).toWellFormed(), size: sides.join(" × "), volume };
  complain(draft, cell, "volumeDiffers", values, "warning");
}

/** How many pieces a carton holds comes first: other columns count in cartons. */
const byNeed = (a: Cell, b: Cell) =>
  Number(b.target === "piecesPerCarton") - Number(a.target === "piecesPerCarton");

/** A row of a seller's sheet as fields of the product form. */
export function fieldsOfRow(
  texts: readonly string[],
  columns: readonly Column[],
  context: RowContext,
): RowFields {
  const draft = newDraft();
  const cells = columns.flatMap(({ index, target, unit }): Cell[] => {
    const text = (texts[index] ?? "").trim();
    return target === null || text === "" ? [] : [{ text, column: index, target, unit }];
  });
  for (const cell of cells.toSorted(byNeed)) read(cell, draft, context);
  composeTiers(draft, context);
  checkVolume(cells, draft, context);
  return { fields: draft.fields, problems: draft.problems, origin: draft.origin };
}
