const DAY = 86_400_000;

/** Yiwu's day begins so much before UTC's. Milliseconds. */
const YIWU = 8 * 3_600_000;

/** The day it is in Yiwu, as a day is kept: midnight in UTC. */
export const dayAt = (at: Date) => new Date(Math.floor((at.getTime() + YIWU) / DAY) * DAY);

/** Days of a statement, first and last included, as ISO text; counted in Yiwu. */
export type Period = { readonly from: string; readonly to: string };

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: unknown): text is string =>
  typeof text === "string" && ISO_DAY.test(text) && !Number.isNaN(Date.parse(text));

/** From an address; by default from the first day of the month two months ago to today. */
export function toPeriod(query: { from?: unknown; to?: unknown }, today: Date): Period {
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 2, 1));
  const from = isDay(query.from) ? query.from : first.toISOString().slice(0, 10);
  const to = isDay(query.to) ? query.to : today.toISOString().slice(0, 10);
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The moments between which something happened in the period. */
export const bounds = ({ from, to }: Period) => ({
  since: new Date(Date.parse(from) - YIWU),
  before: new Date(Date.parse(to) + DAY - YIWU),
});
