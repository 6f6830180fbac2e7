import type { Fen } from "@/lib/money/model";
import { parseDecimal } from "@/lib/money/model";

/** Where buyers come from; the debt is always in yuan. */
export const currencies = ["KZT", "UZS", "KGS", "TJS", "TMT"] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (text: unknown): text is Currency =>
  currencies.some((known) => known === text);

/** How much of a currency one yuan buys, in millionths, on a day. */
export type Rate = { readonly currency: Currency; readonly micros: bigint; readonly asOf: Date };

/** An older rate is not shown. Days. */
const FRESH_DAYS = 7;

export const isFresh = ({ asOf }: Rate, today: Date) =>
  today.getTime() - asOf.getTime() <= FRESH_DAYS * 86_400_000;

/** Hundredths of the currency, rounded half up: 1 fen is 1/100 yuan, so the hundredths stay. */
export function inCurrency(fen: Fen, { micros }: Pick<Rate, "micros">): bigint {
  const sign = fen < 0n ? -1n : 1n;
  return (sign * (sign * fen * micros + 500_000n)) / 1_000_000n;
}

/** "73,4" is 73400000; null when it is not a rate above zero. */
export function parseRate(text: string): bigint | null {
  const micros = parseDecimal(text, 6);
  return micros !== null && micros > 0n && micros < 10n ** 12n ? micros : null;
}

export type RateLine = {
  readonly currency: Currency;
  readonly asOf: string;
  readonly micros: bigint;
  readonly source: string;
};

/**
 * Lines "KZT; 2026-11-20; 73.4; National Bank": what can be read, and the numbers of the lines that
 * cannot. Separated by semicolons or tabs; a heading without a digit is passed over.
 */
export function parseRateList(text: string): { lines: RateLine[]; refused: number[] } {
  const lines: RateLine[] = [];
  const refused: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === "" || !/\d/.test(raw)) continue;
    const [currency = "", asOf = "", rate = "", source = ""] = raw
      .split(/[;\t]/)
      .map((cell) => cell.trim());
    const micros = parseRate(rate);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf));
    if (isCurrency(currency.toUpperCase()) && isDay && micros !== null && source !== "") {
      lines.push({ currency: currency.toUpperCase() as Currency, asOf, micros, source });
    } else refused.push(index + 1);
  }
  return { lines, refused };
}
