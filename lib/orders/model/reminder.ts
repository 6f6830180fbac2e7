import { isOverdueToAnswer } from "@/lib/orders/model/deadline";
import type { OrderStatus } from "@/lib/orders/model/status";
import { addWorkingDays } from "@/lib/orders/model/working-days";

/** Working days of silence after which a seller is reminded. */
const REMINDERS = [1, 2];

/** Which reminder is due now, given how many went out; late ones are not made up for. */
export function reminderDay(
  order: { status: OrderStatus; placedAt: Date; respondBy: Date },
  sent: number,
  now: Date,
): number | null {
  if (order.status !== "placed" || isOverdueToAnswer(order, now)) return null;
  const due = REMINDERS.filter((day) => addWorkingDays(order.placedAt, day) <= now);
  return due.length > sent ? (due.at(-1) ?? null) : null;
}
