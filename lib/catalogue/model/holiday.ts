const DAY = 86_400_000;

/** Days on which a shop neither makes nor sends, both ends included; each as midnight UTC. */
export type Closure = { readonly firstDay: Date; readonly lastDay: Date };

/** A longer one is a typing mistake. Days. */
export const LONGEST_CLOSURE = 90;

/** A seller has three working days to answer, which a weekend makes five. */
const ANSWER_DAYS = 5;

/** First day of the Chinese year, by the almanac of the Purple Mountain Observatory. */
const NEW_YEARS = [
  "2026-02-17",
  "2027-02-06",
  "2028-01-26",
  "2029-02-13",
  "2030-02-03",
  "2031-01-23",
  "2032-02-11",
  "2033-01-31",
  "2034-02-19",
  "2035-02-08",
  "2036-01-28",
];

const shift = (day: Date, count: number) => new Date(day.getTime() + count * DAY);

export const isClosed = (day: Date, closures: readonly Closure[]) =>
  closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

/** Those that an order of today may meet while it is answered and made, the next one first. */
export function closuresAhead<T extends Closure>(
  closures: readonly T[],
  today: Date,
  leadDays: number,
): T[] {
  const horizon = shift(today, ANSWER_DAYS + leadDays);
  return closures
    .filter(({ firstDay, lastDay }) => today <= lastDay && firstDay <= horizon)
    .toSorted((a, b) => a.firstDay.getTime() - b.firstDay.getTime());
}

/** The next two Spring Festivals as workshops keep them: from the eve to the Lantern Festival. */
export const springFestivals = (today: Date): Closure[] =>
  NEW_YEARS.map((text) => new Date(`${text}T00:00:00Z`))
    .map((newYear) => ({ firstDay: shift(newYear, -1), lastDay: shift(newYear, 14) }))
    .filter(({ lastDay }) => lastDay >= today)
    .slice(0, 2);
