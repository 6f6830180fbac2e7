import { type Fen, parseFen } from "@/lib/money/model";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MOST_FEN = 10_000_000_000n;

/** What may stand behind a day: a time, or nothing. */
const TIME = "(?:[ t]*\\d{1,2}:?\\d{2}(?::?\\d{2})?(?:\\.\\d+)?)?";
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${TIME}$`);
const DIGITS = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`);
const NAMED = new RegExp(`^(\\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\\d{4})${TIME}$`);

function partsOf(text: string): [year: string, month: string, day: string] | null {
  const [, year = "", month = "", day = ""] = YEAR_FIRST.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year) return [year, month, day];
  const [, first = "", second = "", last = ""] = DAY_FIRST.exec(text) ?? NAMED.exec(text) ?? [];
  if (!last) return null;
  const named = MONTHS.indexOf(second) + 1;
  return [last, named > 0 ? String(named) : second, first];
}

/** The ISO day of a cell, whatever time stands behind it; a day that comes first is a day, as banks write it. */
export function parseDay(text: string): string | null {
  const [year, month, day] = partsOf(text.normalize("NFKC").trim().toLowerCase()) ?? [];
  if (!year || !month || !day) return null;
  const iso = `20${year.slice(2)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  const isDay = year.startsWith("20") && !Number.isNaN(at.getTime());
  return isDay && at.toISOString().startsWith(iso) ? iso : null;
}

/** Fen with their sign: "+1,234.50", "(500.00)", "500.00-", "¥ 1 234,50"; null when it is no amount. */
export function parseBooked(text: string): Fen | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[−–—]/g, "-")
    .replace(/cny|rmb|元|¥/gi, "")
    .trim();
  const [, inBrackets] = /^\((.*)\)$/.exec(plain) ?? [];
  const [, before = "", digits = "", after = ""] =
    /^([+-]?)\s*([\d.,\s']+?)\s*([+-]?)$/.exec(inBrackets ?? plain) ?? [];
  const fen = parseFen(digits);
  if (fen === null || fen > MOST_FEN || (before && after)) return null;
  return inBrackets !== undefined || before === "-" || after === "-" ? -fen : fen;
}
