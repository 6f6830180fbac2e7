import { Refusal } from "./refusal.mjs";

const END_OF_ROWS = /<\/(?:\w{1,9}:)?sheetData\s*>/;
const MERGE =
  /<(?:\w{1,9}:)?mergeCell\s[^>]{0,99}?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
const LONGEST_TAIL = 8e6;
const MOST_MERGES = 50_000;
const OVERLAP = 32;

/** "AB" is 27: columns are counted from nought. */
export function columnOf(letters) {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

async function behindRows(archive, part, spend) {
  let [seen, isBehind] = ["", false];
  for await (const chunk of archive.read(part, spend)) {
    seen += chunk.toString("latin1");
    if (!isBehind) {
      const end = seen.search(END_OF_ROWS);
      isBehind = end >= 0;
      seen = seen.slice(isBehind ? end : -OVERLAP);
    } else if (seen.length > LONGEST_TAIL)
      throw new Refusal("sheetTooHeavy", { found: seen.length, limit: LONGEST_TAIL });
  }
  return isBehind ? seen : "";
}

/**
 * The merged areas of a sheet, {top, bottom, left, right} by their top. They stand behind the rows they
 * are needed for, so the part is run through once for them alone, without looking at its rows.
 */
export async function mergesOf(archive, part, spend) {
  const merges = [];
  for (const [, left, top, right, bottom] of (await behindRows(archive, part, spend)).matchAll(
    MERGE,
  )) {
    if (merges.length >= MOST_MERGES) break;
    merges.push({
      ...{ top: Number(top), bottom: Number(bottom) },
      ...{ left: columnOf(left), right: columnOf(right) },
    });
  }
  return merges.sort((a, b) => a.top - b.top);
}

/** Gives each row of a tall merged cell what its first row says; rows come from top to bottom. */
export function filler(merges) {
  const tall = new Map();
  let next = 0;

  function begin(row, { top, bottom, left, right }) {
    const isHere = top === row.number;
    const text = isHere ? (row.cells[left] ?? "") : "";
    if (text !== "") row.wide = Math.max(row.wide, right - left + 1);
    const pictures = isHere ? row.pictures.filter(({ column }) => column === left) : [];
    if (bottom > top) tall.set(left, { top, bottom, text, pictures });
  }

  function go(row, column, { top, bottom, text, pictures }) {
    if (bottom < row.number) tall.delete(column);
    else if (top < row.number) {
      row.cells[column] ||= text;
      row.pictures.push(...pictures);
    }
  }

  return function fill(row) {
    row.wide = 0;
    for (; next < merges.length && merges[next].top <= row.number; next += 1)
      begin(row, merges[next]);
    for (const [column, merge] of tall) go(row, column, merge);
    return row;
  };
}
