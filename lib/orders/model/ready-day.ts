import { type Closure, isClosed } from "@/lib/catalogue/model/holiday";
import { addDays, LONGEST_PROMISE } from "@/lib/orders/model/deadline";
import { isWorkingDay } from "@/lib/orders/model/working-days";

/** What one product of an order takes. */
export type Making = {
  readonly leadDays: number;
  /** Of the order itself and of those accepted before it, not made yet. */
  readonly pieces: number;
  /** Pieces that can be made a day; null where nobody said. */
  readonly dailyCapacity: number | null;
};

/** The day on which so many such days have gone by after today; at most the furthest that may be promised. */
function dayAfter(today: Date, count: number, isCounted: (day: Date) => boolean): Date {
  let [day, left] = [today, count];
  for (let gone = 0; gone < LONGEST_PROMISE && (left > 0 || !isCounted(day)); gone += 1) {
    day = addDays(day, 1);
    if (isCounted(day)) left -= 1;
  }
  return day;
}

function madeOn(today: Date, { leadDays, pieces, dailyCapacity }: Making, closures: Closure[]) {
  const isOpen = (day: Date) => !isClosed(day, closures);
  const usual = dayAfter(today, leadDays, isOpen);
  if (dailyCapacity === null || pieces === 0) return usual;
  const needed = Math.ceil(pieces / dailyCapacity);
  const worked = dayAfter(today, needed, (day) => isOpen(day) && isWorkingDay(day));
  return new Date(Math.max(worked.getTime(), usual.getTime()));
}

/**
 * The day a seller can promise: the lead days of the slowest product, of which those do not count on
 * which the shop is closed, and as many working days as all pieces take at what is made a day.
 */
export function readyDay(
  today: Date,
  makings: readonly Making[],
  closures: readonly Closure[],
): Date {
  const days = makings.map((making) => madeOn(today, making, [...closures]).getTime());
  return new Date(
    Math.max(dayAfter(today, 0, (day) => !isClosed(day, closures)).getTime(), ...days),
  );
}
