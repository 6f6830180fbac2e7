import { columnOf, filler } from "./merges.mjs";
import { numberText } from "./numbers.mjs";
import { pictureIn, rowOf } from "./pictures.mjs";
import { counter, Refusal } from "./refusal.mjs";
import { unescaped } from "./workbook.mjs";
import { parseXml } from "./xml.mjs";

const REFERENCE = /^([A-Z]{1,3})\d{1,7}$/;
const DEFAULT_HEIGHT = 15;
const CELL_TEXTS = ["v", "t", "f"];

/** Formulas are never evaluated: what they last gave stands beside them. */
function textOf({ type, style, vm, v, t }, { texts, styles, is1904 }) {
  if (type === "s") return texts[Number(v)] ?? "";
  if (type === "inlineStr") return unescaped(t);
  if (type === "str") return unescaped(v);
  if (type === "b") return v === "1" ? "true" : "false";
  if (type === "e") return vm === undefined ? v : "";
  if (type === "d") return v.slice(0, 10);
  return numberText(v, styles[Number(style)], is1904);
}

function cellTaker(workbook, limits, { byId = new Map(), placed = new Map() }) {
  const spend = counter("sheetTooHeavy", limits.text);

  /** The part a cell shows as a picture, null where the file lacks it; undefined where it shows none. */
  function pictureOf({ f, vm }, shown) {
    const id = pictureIn(f) ?? pictureIn(shown);
    return id === undefined ? placed.get(vm) : (byId.get(id) ?? null);
  }

  return function take(row, cell) {
    const shown = textOf(cell, workbook);
    const part = pictureOf(cell, shown);
    const text = part === undefined ? shown : "";
    if (text.trim() === "" && part === undefined) return;
    if (cell.column >= limits.columns)
      throw new Refusal("sheetTooManyColumns", { found: cell.column + 1, limit: limits.columns });
    if (text.length > limits.cell)
      throw new Refusal("sheetCellTooLong", { found: text.length, limit: limits.cell });
    spend(text.length);
    row.cells[cell.column] = text;
    if (part !== undefined) row.pictures.push({ column: cell.column, part });
  };
}

function later(floating, number, picture) {
  const known = floating.get(number);
  if (known) known.push(picture);
  else floating.set(number, [picture]);
}

/** Hands each floating picture to its row, or on to the next one. */
function settler(floating, merges) {
  const tall = new Set(
    merges.flatMap(({ top, bottom, left }) => (bottom > top ? [`${top}:${left}`] : [])),
  );
  return function settle(row, height) {
    for (const picture of floating.get(row.number) ?? []) {
      const { column, part, isSettled } = picture;
      const isHere = isSettled || tall.has(`${row.number}:${column}`);
      const target = isHere ? row.number : rowOf(picture, row.number, height);
      if (target <= row.number) row.pictures.push({ column, part });
      else later(floating, target, { ...picture, isSettled: true });
    }
  };
}

/**
 * The filled rows of a sheet, in pieces: {number, cells, pictures: {column, part}[], wide}, `wide` being
 * the columns its widest merged cell spans. `hide` is told of hidden columns.
 */
export async function* worksheetRows(archive, part, workbook, limits, extras) {
  const { merges = [], floating = new Map(), hide = () => {} } = extras;
  const spend = extras.spend ?? archive.newBudget();
  const countCell = extras.countCell ?? counter("sheetTooHeavy", limits.cells);
  const take = cellTaker(workbook, limits, extras);
  const settle = settler(floating, merges);
  const fill = filler(merges);
  const count = counter("sheetTooManyRows", limits.rows);
  let [row, cell, place, last, column, height] = [null, null, "", 0, -1, DEFAULT_HEIGHT];
  let [ready, isPhonetic] = [[], false];

  const opened = {
    sheetFormatPr: ({ defaultRowHeight }) => {
      height = Number(defaultRowHeight) || DEFAULT_HEIGHT;
    },
    col: ({ min, max, hidden }) => {
      if (!/^(1|true)$/.test(hidden ?? "")) return;
      for (let at = Number(min); at <= Math.min(Number(max), limits.columns); at += 1) hide(at - 1);
    },
    row: ({ r, ht }) => {
      last = Math.max(Number(r) || 0, last + 1);
      row = { number: last, cells: [], pictures: [], height: Number(ht) || height };
      column = -1;
    },
    c: ({ r, t, s, vm }) => {
      countCell(1);
      const letters = REFERENCE.exec(r ?? "")?.[1];
      column = letters ? columnOf(letters) : column + 1;
      cell = { column, type: t, style: s, vm, v: "", t: "", f: "" };
    },
    rPh: () => {
      isPhonetic = true;
    },
  };
  const closed = {
    c: () => {
      if (row && cell) take(row, cell);
      cell = null;
    },
    row: () => {
      if (row) finish(row);
      row = null;
    },
    rPh: () => {
      isPhonetic = false;
    },
  };

  function finish({ height: points, ...made }) {
    settle(made, points);
    const isFilled = made.cells.length > 0 || made.pictures.length > 0;
    fill(made);
    if (!isFilled) return;
    count(1);
    ready.push({ ...made, cells: Array.from(made.cells, (text) => text ?? "") });
  }

  const pieces = parseXml(archive.read(part, spend), {
    open(name, attributes) {
      place = cell && CELL_TEXTS.includes(name) ? name : "";
      if (Object.hasOwn(opened, name)) opened[name](attributes);
    },
    text(text) {
      if (cell && place && !isPhonetic) cell[place] += text;
    },
    close(name) {
      if (place === name) place = "";
      if (Object.hasOwn(closed, name)) closed[name]();
    },
  });
  for await (const _ of pieces) {
    if (ready.length > 0) yield ready;
    ready = [];
  }
}
