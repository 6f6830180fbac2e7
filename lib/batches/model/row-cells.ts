import { digitsOf, hs6Of, slugOf } from "@/lib/batches/model/cells/codes";
import { leadOf } from "@/lib/batches/model/cells/lead";
import { namesOfList } from "@/lib/batches/model/cells/list";
import { centimetresOf, kilogramsOf, piecesOf, yuanOf } from "@/lib/batches/model/cells/numbers";
import { sidesOf } from "@/lib/batches/model/cells/size";
import { tiersOfCell } from "@/lib/batches/model/cells/tiers";
import { weightsOf } from "@/lib/batches/model/cells/weights";
import { scopeOfWord, unitOfWord, yesOrNo } from "@/lib/batches/model/cells/words";
import {
  type Cell,
  complain,
  type Draft,
  put,
  type RowContext,
  textOf,
} from "@/lib/batches/model/row-draft";
import { MOST_VARIANTS } from "@/lib/catalogue/model/product-terms";

type Reader = (cell: Cell, draft: Draft, context: RowContext) => void;

const SHOWN = 60;
const shown = (text: string) => ({ value: text.slice(0, SHOWN).toWellFormed() });

const FREE = /^(免费|free|бесплатно|тегін|bepul|акысыз|ройгон|mugt)$/i;

const measure: Reader = ({ text, column, target, unit }, draft) =>
  put(draft, target, centimetresOf(text, unit), column);

const weight: Reader = ({ text, column, target, unit }, draft) =>
  put(draft, target, kilogramsOf(text, unit), column);

const pieces: Reader = (cell, draft, context) => {
  const read = piecesOf(cell.text, cell.unit, textOf(draft, context, "piecesPerCarton"));
  if (read === "carton") complain(draft, cell, "cartonUnknown", shown(cell.text));
  else put(draft, cell.target, read.pieces, cell.column);
};

const money: Reader = (cell, draft) => {
  const yuan = FREE.test(cell.text) ? "0" : yuanOf(cell.text);
  if (yuan === null) complain(draft, cell, "foreignMoney", shown(cell.text));
  else put(draft, cell.target, yuan, cell.column);
};

const days: Reader = ({ text, column, target }, draft) => {
  const read = leadOf(text);
  const value = target === "leadDaysMax" ? read?.max : read?.min;
  put(draft, target, value ?? text, column);
};

const yes: Reader = (cell, draft) => {
  const answer = yesOrNo(cell.text);
  if (answer === null) complain(draft, cell, "unknownChoice", shown(cell.text));
  else put(draft, cell.target, answer === "yes" ? "on" : "", cell.column);
};

/** A list of names in one language, or of the most pieces of each. */
const list: Reader = (cell, draft) => {
  const texts = namesOfList(cell.text);
  const part = cell.target === "variantMaxima" ? "max" : cell.target.slice("variants-".length);
  if (texts.length > MOST_VARIANTS) {
    const values = { most: MOST_VARIANTS, count: texts.length };
    return complain(draft, cell, "tooManyVariants", values);
  }
  for (const [index, text] of texts.entries()) {
    if (text !== "") put(draft, `variant-${index + 1}-${part}`, text, cell.column);
  }
};

const code: Reader = (cell, draft) => {
  const [, tariff] = cell.target.split("-");
  const [digits, hs6] = [digitsOf(cell.text), hs6Of(cell.text)];
  const isWhole = !cell.target.startsWith("hs10") || digits.length === 10;
  if (hs6 === null || !isWhole) {
    const values = { ...shown(cell.text), count: digits.length };
    return complain(draft, cell, "codeUnclear", values);
  }
  if (tariff && digits.length === 10) put(draft, `hs10-${tariff}`, digits, cell.column);
  if (cell.target === "hs6" || draft.fields.hs6 === undefined) put(draft, "hs6", hs6, cell.column);
};

const special: Partial<Record<Cell["target"], Reader>> = {
  category: (cell, draft, { categories }) => {
    const slug = slugOf(cell.text, categories);
    if (slug === null) complain(draft, cell, "unknownCategory", shown(cell.text));
    else put(draft, "categorySlug", slug, cell.column);
  },
  unit: (cell, draft) => {
    const unit = unitOfWord(cell.text) ?? unitOfWord(cell.text.split("/", 1)[0] ?? "");
    if (unit === null) complain(draft, cell, "unknownUnit", shown(cell.text));
    else put(draft, "unit", unit, cell.column);
  },
  moqScope: (cell, draft) => {
    const scope = scopeOfWord(cell.text);
    if (scope === null) complain(draft, cell, "unknownChoice", shown(cell.text));
    else put(draft, "moqScope", scope, cell.column);
  },
  size: (cell, draft) => {
    const sides = sidesOf(cell.text, cell.unit);
    if (sides === null) return complain(draft, cell, "sizeUnclear", shown(cell.text));
    for (const [index, side] of ["Length", "Width", "Height"].entries())
      put(draft, `carton${side}`, sides[index] ?? "", cell.column);
  },
  weights: (cell, draft) => {
    const weights = weightsOf(cell.text, cell.unit);
    if (weights === null) return complain(draft, cell, "weightsUnclear", shown(cell.text));
    put(draft, "gross", weights.gross, cell.column);
    put(draft, "net", weights.net, cell.column);
  },
  lead: (cell, draft) => {
    const lead = leadOf(cell.text);
    if (lead === null) return complain(draft, cell, "leadUnclear", shown(cell.text));
    put(draft, "leadDaysMin", lead.min, cell.column);
    put(draft, "leadDaysMax", lead.max, cell.column);
  },
  price: (cell, draft) => {
    const text = yuanOf(cell.text);
    if (text === null) complain(draft, cell, "foreignMoney", shown(cell.text));
    else draft.price = { text, column: cell.column };
  },
  tiers: (cell, draft) => {
    const tiers = tiersOfCell(cell.text);
    if (tiers === null) return complain(draft, cell, "tiersUnclear", shown(cell.text));
    draft.tiers.push(...tiers.map((tier) => ({ ...tier, column: cell.column })));
  },
  tierPrice: (cell, draft, context) => {
    const [price, perCarton] = [yuanOf(cell.text), textOf(draft, context, "piecesPerCarton")];
    const read = piecesOf(cell.unit ?? "", undefined, perCarton);
    if (price === null) complain(draft, cell, "foreignMoney", shown(cell.text));
    else if (read === "carton") complain(draft, cell, "cartonUnknown", shown(cell.unit ?? ""));
    else draft.tiers.push({ quantity: read.pieces, price, column: cell.column });
  },
  volume: () => undefined,
  picture: () => undefined,
};

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^carton(Length|Width|Height)$/, measure],
  [/^(net|gross)$/, weight],
  [/^(moq|multiple|minPerVariant|pieces|stock|custom(Logo|Packaging)Moq|tier-\d-quantity)/, pieces],
  [/^(sampleFee|tier-\d-price)$/, money],
  [/^(leadDays|sampleDays)/, days],
  [/^(isStockOnly|sampleIsRefunded|batteryInEquipment|batteryMsds)$/, yes],
  [/^(variants-|variantMaxima)/, list],
  [/^hs/, code],
  [
    /^description-/,
    ({ text, column, target }, draft) => {
      const before = draft.fields[target];
      put(draft, target, before ? `${before}\n${text}` : text, column);
    },
  ],
];

/** How the cells below a column are read. */
export function readerOf(target: Cell["target"]): Reader {
  const reader = special[target] ?? READERS.find(([pattern]) => pattern.test(target))?.[1];
  return reader ?? (({ text, column }, draft) => put(draft, target, text, column));
}
