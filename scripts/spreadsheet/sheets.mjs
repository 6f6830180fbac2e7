import { posix } from "node:path";
import { openArchive } from "./archive.mjs";
import { clean } from "./clean.mjs";
import { headOf } from "./encoding.mjs";
import { isPicture, kindOf, otherKind } from "./kind.mjs";
import { mergesOf } from "./merges.mjs";
import { cellPictures, floatingPictures } from "./pictures.mjs";
import { counter, Refusal } from "./refusal.mjs";
import { placedPictures } from "./rich-pictures.mjs";
import { separatorOf, textRows } from "./text.mjs";
import { openWorkbook } from "./workbook.mjs";
import { worksheetRows } from "./worksheet.mjs";

/** Filled rows of each sheet that are shown of it, and letters of each of their cells. */
const HEAD_ROWS = 60;
const HEAD_LETTERS = 300;

async function headOfRows(pieces) {
  const head = [];
  let rows = 0;
  for await (const piece of pieces) {
    rows += piece.length;
    for (const { number, cells, wide } of piece.slice(0, HEAD_ROWS - head.length))
      head.push({ number, wide, cells: cells.map((text) => clean(text.slice(0, HEAD_LETTERS))) });
  }
  return { head, rows };
}

async function outlineOfWorkbook(path, limits) {
  const archive = await openArchive(path, limits);
  const workbook = await openWorkbook(archive, limits);
  const sheets = [];
  const [spend, spendOnMerges] = [archive.newBudget(), archive.newBudget()];
  const countCell = counter("sheetTooHeavy", limits.cells);
  for (const [index, { name, part, isHidden }] of workbook.sheets.entries()) {
    if (isHidden || sheets.length >= limits.sheets) continue;
    const merges = await mergesOf(archive, part, spendOnMerges);
    const hidden = new Set();
    const hide = (column) => hidden.add(column);
    const extras = { merges, hide, spend, countCell };
    const rows = worksheetRows(archive, part, workbook, limits, extras);
    const top = merges.filter(({ top }) => top <= HEAD_ROWS);
    const head = await headOfRows(rows);
    sheets.push({ index, name, hidden: [...hidden], merges: top, ...head });
  }
  return { format: "xlsx", sheets };
}

async function outlineOfText(path, options, limits) {
  const { encoding, head } = await headOf(path, options.encoding);
  const separator = options.separator ?? separatorOf(head);
  const rows = textRows(path, { encoding, separator }, limits);
  const sheet = { index: 0, name: "", hidden: [], merges: [], ...(await headOfRows(rows)) };
  return { format: "text", encoding, separator, sheets: [sheet] };
}

/** What a file is and how each of its sheets begins. */
export async function outline(path, options, limits) {
  const kind = await kindOf(path, limits);
  return kind === "zip" ? outlineOfWorkbook(path, limits) : outlineOfText(path, options, limits);
}

async function openRows(path, options, limits) {
  if ((await kindOf(path, limits)) === "text") {
    const { encoding, head } = await headOf(path, options.encoding);
    const separator = options.separator ?? separatorOf(head);
    return { rows: textRows(path, { encoding, separator }, limits) };
  }
  const archive = await openArchive(path, limits);
  const workbook = await openWorkbook(archive, limits);
  const part = workbook.sheets[options.sheet]?.part;
  if (!part) throw new Refusal("sheetNoTable");
  const spend = archive.newBudget();
  const extras = {
    merges: await mergesOf(archive, part, archive.newBudget()),
    floating: await floatingPictures(archive, part, spend),
    byId: await cellPictures(archive, workbook.cellPictures, spend),
    placed: await placedPictures(archive, workbook.rich, spend),
  };
  return { archive, rows: worksheetRows(archive, part, workbook, limits, extras) };
}

/** Why a picture cannot be taken, and what it is; null where it can. */
function faultOf(archive, part, bytes) {
  if (!part || !archive?.has(part)) return { code: "pictureAway", name: "" };
  if (!bytes) return { code: "pictureTooLarge", name: posix.basename(part) };
  if (isPicture(bytes)) return null;
  return { code: "pictureKind", name: otherKind(bytes, part) ?? posix.basename(part) };
}

function pictureReader(archive, limits) {
  const spend = counter("picturesTooHeavy", limits.pictures);
  return async function load(found) {
    const [pictures, leftOut] = [[], new Map()];
    for (const { column, part } of found) {
      const bytes = part ? await archive?.bytes(part, limits.picture, spend) : null;
      const fault = faultOf(archive, part, bytes);
      if (fault) leftOut.set(`${fault.code} ${fault.name}`, fault);
      else pictures.push({ column, bytes });
    }
    return { pictures, leftOut: [...leftOut.values()] };
  };
}

/** Sends the filled rows of a sheet from row `from` on, in pieces that fit into memory. */
export async function readRows(path, options, limits, send) {
  const { archive, rows } = await openRows(path, options, limits);
  const load = pictureReader(archive, limits);
  let [piece, weight] = [[], 0];
  for await (const some of rows) {
    for (const { number, cells, wide, pictures } of some) {
      if (number < options.from) continue;
      const row = { number, wide, cells: cells.map(clean), ...(await load(pictures)) };
      piece.push(row);
      weight += cells.reduce((sum, text) => sum + text.length, 0);
      weight += row.pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (piece.length < limits.piece && weight < limits.pieceWeight) continue;
      await send(piece);
      [piece, weight] = [[], 0];
    }
  }
  if (piece.length > 0) await send(piece);
}
