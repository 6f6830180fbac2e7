import { lengthUnits, quantityUnits, unitIn, weightUnits } from "@/lib/batches/model/header-units";
import { parseDecimal } from "@/lib/money/model";

const PLACES = 6;
/** Of a cm and of a kg, in millionths. */
const LENGTHS: Readonly<Record<string, bigint>> = { mm: 100_000n, cm: 1_000_000n, m: 100_000_000n };
const WEIGHTS: Readonly<Record<string, bigint>> = { g: 1_000n, kg: 1_000_000n, jin: 500_000n };

const MEASURE = /^([\d.,\s]+)\s*(\p{L}*)\.?$/u;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const DATE = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;
const ERROR = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|SPILL|CALC)[!?]?/i;

export const plain = (text: string) => text.normalize("NFKC").trim();

/** 6.90123E+12: what is left of a long number in a narrow column. */
export const isScientific = (text: string) => SCIENTIFIC.test(plain(text));
export const isDate = (text: string) => DATE.test(text.trim());
export const isCellError = (text: string) => ERROR.test(text.trim());

const scaled = (number: string, factor: bigint): string | null => {
  const value = parseDecimal(number, PLACES);
  if (value === null) return null;
  const digits = ((value * factor) / 10n ** BigInt(PLACES)).toString().padStart(PLACES + 1, "0");
  const rest = digits.slice(-PLACES).replace(/0+$/, "");
  return digits.slice(0, -PLACES) + (rest === "" ? "" : `.${rest}`);
};

/** "525 mm" is "52.5"; what is no measure stays as it is, for the form to complain about. */
function measured(
  text: string,
  unit: string | undefined,
  factors: Readonly<Record<string, bigint>>,
  units: typeof lengthUnits,
): string {
  const [, number = "", own = ""] = MEASURE.exec(plain(text)) ?? [];
  if (number === "") return text;
  const named = own === "" ? undefined : unitIn(own.toLowerCase(), units);
  if (own !== "" && named === undefined) return text;
  const factor = factors[named ?? unit ?? ""];
  return factor === undefined || factor === 1_000_000n
    ? number.trim()
    : (scaled(number, factor) ?? text);
}

export const centimetresOf = (text: string, unit?: string) =>
  measured(text, unit, LENGTHS, lengthUnits);
export const kilogramsOf = (text: string, unit?: string) =>
  measured(text, unit, WEIGHTS, weightUnits);

const QUANTITY = /^([\d\s.,]+?)\s*([^\d\s.,].*)?$/u;
const GROUPED = /^\d{1,3}([ ,]\d{3})+$/;

/**
 * Pieces: "1,440 pcs" is 1440, "2箱" and "2 ctn" are two cartons. "carton" is answered where nobody knows
 * what one holds; a text that is no quantity stays as it is.
 */
export function piecesOf(
  text: string,
  unit: string | undefined,
  perCarton: string | undefined,
): { pieces: string } | "carton" {
  const [, number = "", own = ""] =
    QUANTITY.exec(plain(text).split(/[/(]/, 1)[0]?.trim() ?? "") ?? [];
  const digits = GROUPED.test(number) ? number.replace(/[ ,]/g, "") : number.replace(/\s/g, "");
  if (!/^\d{1,9}$/.test(digits)) return { pieces: text };
  const counted = unitIn(own.toLowerCase(), quantityUnits) ?? (own === "" ? unit : undefined);
  if (counted === "dozen") return { pieces: String(BigInt(digits) * 12n) };
  if (counted !== "ctn") return { pieces: digits };
  const each = perCarton?.normalize("NFKC").replace(/\s/g, "") ?? "";
  return /^\d{1,7}$/.test(each) ? { pieces: String(BigInt(digits) * BigInt(each)) } : "carton";
}

const MONEY =
  /^(?:rmb|cny|¥|元)?\s*([\d\s.,]+?)\s*(?:¥|元|rmb|cny|юан[а-я]*|人民币|块)?\s*(?:\/.*|每.*)?$/iu;

/** "¥16.80/套" is "16.80"; null is another money. */
export function yuanOf(text: string): string | null {
  const typed = plain(text);
  if (/[$€₽₸]|usd|eur|美元|美金|долл|руб|тенге|сум/i.test(typed)) return null;
  return MONEY.exec(typed)?.[1]?.trim() ?? text;
}
