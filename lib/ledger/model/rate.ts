import type { Fen } from "@/lib/money/model";
import { parseDecimal } from "@/lib/money/model";

/** Where buyers come from, and dollars, in which customs set a limit; the debt is always in yuan. */
export const currencies = ["KZT", "UZS", "KGS", "TJS", "TMT", "USD"] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (text: unknown): text is Currency =>
  currencies.some((known) => known === text);

/** How much of a currency one yuan buys, in millionths, on a day. */
export type Rate = { readonly currency: Currency; readonly micros: bigint; readonly asOf: Date };

/** An older rate is not used: beside an amount, and for the customs limit. Days. */
const FRESH_DAYS = 7;
const FRESH_DOLLAR_DAYS = 31;

export function isFresh({ currency, asOf }: Rate, day: Date): boolean {
  const days = currency === "USD" ? FRESH_DOLLAR_DAYS : FRESH_DAYS;
  return day.getTime() - asOf.getTime() <= days * 86_400_000;
}

/** A yuan is worth less than a dollar: 7.12 is yuan for a dollar, written the wrong way round. */
export const isTurned = ({ currency, micros }: Pick<Rate, "currency" | "micros">) =>
  currency === "USD" && micros >= 1_000_000n;

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
    const known = currency.toUpperCase();
    const isRate = isCurrency(known) && micros !== null && !isTurned({ currency: known, micros });
    if (isRate && isDay && source !== "") lines.push({ currency: known, asOf, micros, source });
    else refused.push(index + 1);
  }
  return { lines, refused };
}
