import { type Locale, languageTags, numberTags } from "@/lib/i18n/locales";
import { type Fen, fenToDecimal, type UnitPrice, unitPriceToDecimal } from "@/lib/money/model";

const cached = <T>(build: (locale: Locale, variant: string) => T) => {
  const known = new Map<string, T>();
  return (locale: Locale, variant = "") => {
    const key = `${locale}/${variant}`;
    const found = known.get(key) ?? build(locale, variant);
    known.set(key, found);
    return found;
  };
};

const decimals = cached(
  (locale, places) =>
    new Intl.NumberFormat(numberTags[locale], {
      minimumFractionDigits: Number(places.split("-")[0]),
      maximumFractionDigits: Number(places.split("-")[1]),
    }),
);

/** `Intl` takes an exact decimal text; its type does not say so yet. */
const exact = (text: string) => text as unknown as number;

/** "¥1 234.50": always two places, our own symbol, since `Intl` prints `CN¥` outside Chinese. */
export const formatMoney = (locale: Locale, fen: Fen) =>
  `¥${decimals(locale, "2-2").format(exact(fenToDecimal(fen)))}`;

/** Hundredths of a currency without its sign: "734 000.5" of 73400050. */
export const formatHundredths = (locale: Locale, hundredths: bigint) =>
  decimals(locale, "0-2").format(exact(fenToDecimal(hundredths)));

/** "+¥12.00" and "−¥12.00": a change of an amount. */
export const formatChange = (locale: Locale, fen: Fen) =>
  fen < 0n ? `−${formatMoney(locale, -fen)}` : `+${formatMoney(locale, fen)}`;

/** "¥0.035": two to four places, as quoted. */
export const formatUnitPrice = (locale: Locale, unitPrice: UnitPrice) =>
  `¥${decimals(locale, "2-4").format(exact(unitPriceToDecimal(unitPrice)))}`;

export const formatNumber = (locale: Locale, value: number, places = 0) =>
  decimals(locale, `0-${places}`).format(value);

/** Exactly so many places. */
export const formatFixed = (locale: Locale, value: number, places: number) =>
  decimals(locale, `${places}-${places}`).format(value);

/** Cubic metres from cm³, three places; the unit is the caller's. */
export const formatCbm = (locale: Locale, cm3: number | bigint) =>
  decimals(locale, "0-3").format(Number(cm3) / 1_000_000);

/** Kilograms from grams, two places. */
export const formatKg = (locale: Locale, grams: number | bigint) =>
  decimals(locale, "0-2").format(Number(grams) / 1000);

const dates = cached((locale, variant) => {
  const [style, timeZone = "UTC"] = variant.split("|");
  const day = { day: "numeric", month: "short", timeZone } as const;
  const shapes: Record<string, Intl.DateTimeFormatOptions> = {
    day,
    date: { ...day, year: "numeric" },
    time: { hour: "2-digit", minute: "2-digit", hour12: false, timeZone },
    dateTime: { ...day, hour: "2-digit", minute: "2-digit", hour12: false },
  };
  return new Intl.DateTimeFormat(languageTags[locale], shapes[style ?? "date"]);
});

/** A calendar day; `timeZone` is where the day is counted. A `@db.Date` value is counted in UTC. */
export const formatDate = (locale: Locale, at: Date, timeZone = "UTC") =>
  dates(locale, `date|${timeZone}`).format(at);

export const formatDay = (locale: Locale, at: Date, timeZone = "UTC") =>
  dates(locale, `day|${timeZone}`).format(at);

/** Day and time in the reader's zone. */
export const formatDateTime = (locale: Locale, at: Date, timeZone: string) =>
  dates(locale, `dateTime|${timeZone}`).format(at);

/** "14:02" in the reader's zone. */
export const formatTime = (locale: Locale, at: Date, timeZone: string) =>
  dates(locale, `time|${timeZone}`).format(at);

/** "12–18 дек.": one text for a range of days. */
export const formatDayRange = (locale: Locale, from: Date, to: Date, timeZone = "UTC") =>
  dates(locale, `day|${timeZone}`).formatRange(from, to);

/** The same with the year. */
export const formatDateRange = (locale: Locale, from: Date, to: Date, timeZone = "UTC") =>
  dates(locale, `date|${timeZone}`).formatRange(from, to);

const lists = cached(
  (locale) => new Intl.ListFormat(languageTags[locale], { type: "conjunction" }),
);
export const formatList = (locale: Locale, items: string[]) => lists(locale).format(items);

const relative = cached(
  (locale) => new Intl.RelativeTimeFormat(languageTags[locale], { numeric: "auto" }),
);

/** "now", "in 3 hours", "2 days ago": whole hours under two days, whole days from there. */
export function formatRelative(locale: Locale, at: Date, from: Date) {
  const hours = (at.getTime() - from.getTime()) / 3_600_000;
  if (Math.abs(hours) < 0.5) return relative(locale).format(0, "second");
  return Math.abs(hours) < 48
    ? relative(locale).format(Math.round(hours), "hour")
    : relative(locale).format(Math.round(hours / 24), "day");
}

const zones = cached(
  (_locale, timeZone) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }),
);

/** "UTC+5": how a zone's clock stands at that moment. */
export function formatZone(at: Date, timeZone: string) {
  const name =
    zones("en", timeZone)
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return name.replace("GMT", "UTC");
}
