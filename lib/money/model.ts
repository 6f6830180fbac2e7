/** Amounts owed or paid: whole fen (1/100 CNY). */
export type Fen = bigint;

/** Unit prices: 1/10,000 CNY, as Yiwu quotes ¥0.035 a piece. */
export type UnitPrice = bigint;

const UNITS_PER_FEN = 100n;

/** `round half up(quantity × unit price)` to fen; the unit price itself is never rounded first. */
export function lineTotal(unitPrice: UnitPrice, quantity: number): Fen {
  return (unitPrice * BigInt(quantity) + UNITS_PER_FEN / 2n) / UNITS_PER_FEN;
}

export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

export const least = (one: Fen, other: Fen): Fen => (other < one ? other : one);

/** Splits by whole percents that sum to 100; each part is rounded half up, the last takes the rest. */
export function splitByPercent(total: Fen, percents: readonly number[]): Fen[] {
  const parts = percents.map((percent) => (total * BigInt(percent) + 50n) / 100n);
  const before = sum(parts.slice(0, -1));
  return [...parts.slice(0, -1), total - before];
}

/**
 * Splits by weights (largest remainder): each part is its exact share cut to the fen, and the fen left
 * over go one each to the largest cut remainders, the first of equals first. The parts sum to the whole.
 */
export function splitByWeights(total: Fen, weights: readonly bigint[]): Fen[] {
  const whole = sum(weights);
  if (whole === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / whole);
  const remainders = weights.map((weight, index) => ({ index, cut: (total * weight) % whole }));
  remainders.sort((one, other) => Number(other.cut > one.cut) - Number(other.cut < one.cut));
  const left = Number(total - sum(parts));
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}

/** "12.5" or "0.0350" yuan → 1/10,000 CNY; null when it is not such a number. */
export const parseUnitPrice = (text: string): UnitPrice | null => parseDecimal(text, 4);

/** "1 234,50" yuan → fen; null when it is not such an amount. */
export const parseFen = (text: string): Fen | null => parseDecimal(text, 2);

/**
 * As a whole number of the last place: "52,5" with one place is 525. Accepts spaces (plain, no-break, thin), full-width digits, and a comma or a point as the decimal
 * mark. Where both stand, the last one is the decimal mark. A lone mark before exactly three digits
 * could be either and is refused, never silently read a thousand times too large.
 */
export function parseDecimal(text: string, places: number): bigint | null {
  const plain = text.normalize("NFKC").replace(/[\s\u00a0\u2009\u202f']/g, "");
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const mark = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const marks = plain.replace(/\d/g, "");
  const whole = mark < 0 ? plain : plain.slice(0, mark);
  const rest = mark < 0 ? "" : plain.slice(mark + 1);
  if (marks.length === 1 && rest.length === 3 && places < 3) return null;
  if (marks.length > 1 && !isGrouped(whole, plain[mark] ?? "")) return null;
  const digits = rest.replace(/0+$/, "");
  if (digits.length > places) return null;
  return BigInt(whole.replace(/[.,]/g, "") + digits.padEnd(places, "0"));
}

const isGrouped = (whole: string, mark: string) =>
  !whole.includes(mark) &&
  /^\d{1,3}([.,]\d{3})*$/.test(whole) &&
  new Set(whole.replace(/\d/g, "")).size <= 1;

/** Exact decimal text of yuan, for inputs and `Intl`. */
export const fenToDecimal = (fen: Fen) => toDecimal(fen, 2, 2);
export const unitPriceToDecimal = (unitPrice: UnitPrice) => toDecimal(unitPrice, 4, 2);

function toDecimal(amount: bigint, places: number, keep: number): string {
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places).replace(/0+$/, "").padEnd(keep, "0");
  return `${sign}${whole}.${fraction}`;
}
