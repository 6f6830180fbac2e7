import { languageOf } from "@/lib/batches/model/header-language";
import { GROUP, namesIn, squash } from "@/lib/batches/model/header-text";
import { isForeignMoney, tierIn, unitOf, weightOrder } from "@/lib/batches/model/header-units";
import { headerWords, type Word } from "@/lib/batches/model/header-words";
import { ownHeaders } from "@/lib/batches/model/sheet-headers";
import { type Column, isTarget, type Target } from "@/lib/batches/model/targets";

const words = new Map(
  Object.entries(headerWords).flatMap(([word, names]) =>
    (names ?? "").split("|").map((name) => [squash(name), word as Word] as const),
  ),
);
const own = new Map(ownHeaders.map(({ header, target }) => [squash(header), target]));

/** Longest first, so that 海关编码 is found before 编码. */
const parts = [...words]
  .filter(([name]) => name.length > 1)
  .sort((a, b) => b[0].length - a[0].length);
const LEAST_SHARE = 0.5;
const LONGEST_HEADER = 80;

/** Columns there may be several of. */
const REPEATED = /^(tierPrice|picture|description-.*)$/;
const PRICES: readonly (Word | null)[] = ["price", "tiers", "sampleFee"];

type Found = { readonly word: Word; readonly confidence: number };

function exactly(names: readonly string[]): Found | null {
  for (const [index, name] of names.entries()) {
    const word = words.get(name);
    if (word) return { word, confidence: index === 0 ? 1 : 0.9 };
  }
  return null;
}

function partly(names: readonly string[]): Found | null {
  for (const name of names.slice(0, 6)) {
    const part = parts.find(
      ([known]) => known.length >= name.length * LEAST_SHARE && name.includes(known),
    );
    if (part) return { word: part[1], confidence: (0.8 * part[0].length) / name.length };
  }
  return null;
}

function targetOf(word: Word, header: string, samples: readonly string[]): Target | null {
  if (isTarget(word)) return word;
  const target = `${word}-${languageOf(header, samples)}`;
  return isTarget(target) ? target : null;
}

type Meaning = Pick<Column, "target" | "unit" | "confidence">;
const UNKNOWN: Meaning = { target: null, confidence: 0 };

function meaningOf(header: string, samples: readonly string[]): Meaning {
  const known = own.get(squash(header));
  if (known) return { target: known, unit: unitOf(header, known), confidence: 1 };
  const names = namesIn(header.slice(0, LONGEST_HEADER));
  const exact = exactly(names);
  if (weightOrder(header))
    return { target: "weights", unit: unitOf(header, "weights"), confidence: 0.95 };
  const found = exact ?? partly(names);
  const isMoney = found === null || PRICES.includes(found.word);
  const quantity = isMoney ? tierIn(header) : null;
  if (isMoney && isForeignMoney(header)) return UNKNOWN;
  if (quantity) return { target: "tierPrice", unit: quantity, confidence: 0.85 };
  const target = found && targetOf(found.word, header, samples);
  return found && target
    ? { target, unit: unitOf(header, target), confidence: found.confidence }
    : UNKNOWN;
}

/** The cell below a group speaks for itself, or else together with its group. */
function recognise(header: string, samples: readonly string[]): Meaning {
  const last = header.slice(header.lastIndexOf(GROUP) + GROUP.length);
  const alone = header.includes(GROUP) ? meaningOf(last, samples) : UNKNOWN;
  return alone.target
    ? { ...alone, unit: alone.unit ?? unitOf(header, alone.target) }
    : meaningOf(header, samples);
}

const SIDES = ["cartonLength", "cartonWidth", "cartonHeight"] as const;

/** One header merged over three columns of sides, or over two of weights, names each of them. */
function spread(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const same = columns.filter(
      ({ header, target }) => header === column.header && target === column.target,
    );
    const at = same.indexOf(column);
    const side = column.target === "size" && same.length === SIDES.length ? SIDES[at] : undefined;
    if (side) return { ...column, target: side };
    if (column.target !== "weights" || same.length !== 2) return column;
    const [order = "", unit] = (column.unit ?? "").split(" ");
    const weight = order.split("/")[at] === "net" ? "net" : "gross";
    return { ...column, target: weight, unit };
  });
}

/** Is this a name that sellers give a column? Quick, for looking through the rows of a sheet. */
export const isHeader = (text: string) =>
  text.length <= LONGEST_HEADER &&
  (own.has(squash(text)) || weightOrder(text) !== null || exactly(namesIn(text)) !== null);

/** What each column of a sheet is for, by its header and the values below; hidden ones come last. */
export function recogniseColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  hidden: readonly number[] = [],
): Column[] {
  const found = headers.map((header, index) => ({
    index,
    header,
    ...recognise(
      header,
      samples.map((row) => row[index] ?? ""),
    ),
  }));
  const columns = spread(found);
  const rank = ({ index, confidence }: Column) => confidence - (hidden.includes(index) ? 1 : 0);
  const best = new Map<Target, Column>();
  for (const column of columns) {
    const rival = column.target && best.get(column.target);
    if (column.target && (!rival || rank(column) > rank(rival))) best.set(column.target, column);
  }
  return columns.map((column) => {
    const isTaken = column.target && best.get(column.target) !== column;
    return isTaken && !REPEATED.test(column.target ?? "") ? { ...column, ...UNKNOWN } : column;
  });
}
