import type { OrderStatus } from "@/lib/orders/model/status";

const DAY = 86_400_000;

/** A promise further away than this is a typing mistake. Days. */
export const LONGEST_PROMISE = 180;

/** The feedback window after which a collected order closes by itself. Days. */
export const FEEDBACK_DAYS = 14;

const shanghaiDays = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Yiwu, as a `@db.Date` holds it: midnight UTC. */
export const dayInYiwu = (at: Date) => new Date(`${shanghaiDays.format(at)}T00:00:00Z`);

export const toIsoDay = (day: Date) => day.toISOString().slice(0, 10);

export const addDays = (day: Date, count: number) => new Date(day.getTime() + count * DAY);

/** May a seller promise this day now? */
export function readyDateProblem(
  readyOn: Date,
  now: Date,
): "readyDatePast" | "readyDateTooFar" | null {
  const today = dayInYiwu(now);
  if (Number.isNaN(readyOn.getTime()) || readyOn < today) return "readyDatePast";
  return readyOn > addDays(today, LONGEST_PROMISE) ? "readyDateTooFar" : null;
}

/** A seller's silence ends an order at `respondBy`, whether or not a schedule has written it down yet. */
export const isOverdueToAnswer = (order: { status: OrderStatus; respondBy: Date }, now: Date) =>
  order.status === "placed" && order.respondBy.getTime() <= now.getTime();

/** What an order's state is at a moment. */
export const statusAt = (
  order: { status: OrderStatus; respondBy: Date },
  now: Date,
): OrderStatus => (isOverdueToAnswer(order, now) ? "expired" : order.status);

/** Promised for a day that has gone by in Yiwu, and not made yet. */
export const isLate = (order: { status: OrderStatus; readyOn: Date | null }, now: Date) =>
  (order.status === "confirmed" || order.status === "in_production") &&
  order.readyOn !== null &&
  order.readyOn < dayInYiwu(now);
