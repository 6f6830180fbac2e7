import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { pictureIn } from "./pictures.mjs";
import { counter, Refusal } from "./refusal.mjs";

const SEPARATORS = ["\t", ";", ","];
const PIECE = 500;

async function* decoded(path, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** A comma between digits is a decimal mark where another separator is about. */
const plain = (line, separator) =>
  line
    .replace(/"[^"]*"/g, "")
    .replace(separator === "," && /[;\t]/.test(line) ? /\d,\d/g : /$^/, "");

/** The separator that splits most lines into the same, and the most, parts. */
export function separatorOf(head) {
  const lines = head.split(/\r?\n/, 60).filter((line) => line.trim() !== "");
  const score = (separator) => {
    const tally = new Map();
    for (const line of lines) {
      const width = plain(line, separator).split(separator).length - 1;
      tally.set(width, (tally.get(width) ?? 0) + 1);
    }
    return Math.max(0, ...[...tally].map(([width, count]) => width * count));
  };
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(separator) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).separator;
}

const asRefusal = (error, limits) => {
  if (error instanceof Refusal) return error;
  const isLong = error.code === "CSV_MAX_RECORD_SIZE";
  return isLong
    ? new Refusal("sheetCellTooLong", { found: limits.record, limit: limits.record })
    : new Refusal("sheetBroken", { detail: error.message });
};

function checker(limits) {
  const [count, spend] = [
    counter("sheetTooManyRows", limits.rows),
    counter("sheetTooHeavy", limits.text),
  ];
  return function check(cells) {
    count(1);
    if (cells.length > limits.columns)
      throw new Refusal("sheetTooManyColumns", { found: cells.length, limit: limits.columns });
    for (const text of cells) {
      spend(text.length);
      if (text.length > limits.cell)
        throw new Refusal("sheetCellTooLong", { found: text.length, limit: limits.cell });
    }
  };
}

/** A text file keeps of a picture what WPS calls it, and no more. */
const withoutPictures = (cells) => ({
  cells: cells.map((text) => (pictureIn(text) ? "" : text)),
  pictures: cells.flatMap((text, column) => (pictureIn(text) ? [{ column, part: null }] : [])),
});

/** The filled rows of a text file in pieces, numbered as a spreadsheet program shows them. */
export async function* textRows(path, { encoding, separator }, limits) {
  const check = checker(limits);
  const parser = parse({
    ...{ delimiter: separator, bom: true, relax_quotes: true, relax_column_count: true },
    ...{ skip_empty_lines: false, max_record_size: limits.record },
  });
  pipeline(Readable.from(decoded(path, encoding)), parser, () => undefined);
  let [number, ready] = [0, []];
  try {
    for await (const record of parser) {
      number += 1;
      const cells = record.slice(0, record.findLastIndex((text) => text.trim() !== "") + 1);
      if (cells.length === 0) continue;
      check(cells);
      ready.push({ number, ...withoutPictures(cells), wide: 0 });
      if (ready.length < PIECE) continue;
      yield ready;
      ready = [];
    }
  } catch (error) {
    throw asRefusal(error, limits);
  }
  if (ready.length > 0) yield ready;
}
