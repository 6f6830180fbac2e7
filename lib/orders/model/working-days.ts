/** China keeps one time all year. */
const SHANGHAI_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/**
 * Days off that are not a weekend, as ranges, and weekend days that are worked. 2026: notice of the
 * State Council; 2027: the statutory days, whose exchanged weekends are announced each November.
 */
const DAYS_OFF: readonly (readonly [string, string])[] = [
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-04-04", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-21"],
  ["2026-09-25", "2026-09-27"],
  ["2026-10-01", "2026-10-07"],
  ["2027-01-01", "2027-01-01"],
  ["2027-02-05", "2027-02-08"],
  ["2027-04-05", "2027-04-05"],
  ["2027-05-01", "2027-05-02"],
  ["2027-06-09", "2027-06-09"],
  ["2027-09-15", "2027-09-15"],
  ["2027-10-01", "2027-10-03"],
];
const WORKED_WEEKENDS = new Set([
  "2026-01-04",
  "2026-02-14",
  "2026-02-28",
  "2026-05-09",
  "2026-09-20",
  "2026-10-10",
]);

/** Number of the day in Shanghai; day 0 was a Thursday. */
const dayNumber = (at: Date) => Math.floor((at.getTime() + SHANGHAI_OFFSET) / DAY);
const startOfDay = (day: number) => day * DAY - SHANGHAI_OFFSET;

function isWorkingDayNumber(day: number): boolean {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  if (WORKED_WEEKENDS.has(date)) return true;
  if (DAYS_OFF.some(([first, last]) => first <= date && date <= last)) return false;
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** Is the Shanghai day of this moment worked? */
export const isWorkingDay = (at: Date) => isWorkingDayNumber(dayNumber(at));

/**
 * The moment by which `count` whole working days have passed: Friday 15:00 and three days make
 * Wednesday 15:00; what begins on a day off begins with the next working day.
 */
export function addWorkingDays(from: Date, count: number): Date {
  let day = dayNumber(from);
  const timeOfDay = isWorkingDayNumber(day) ? from.getTime() - startOfDay(day) : 0;
  while (!isWorkingDayNumber(day)) day += 1;
  for (let left = count; left > 0; left -= 1) {
    do day += 1;
    while (!isWorkingDayNumber(day));
  }
  return new Date(startOfDay(day) + timeOfDay);
}
