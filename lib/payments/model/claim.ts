import { addWorkingDays } from "@/lib/orders/model/working-days";

/** Working days of a seller's silence: then a reminder, then the operator. */
export const REMIND_AFTER = 3;
const ESCALATE_AFTER = 5;

/** What a claim that waits sets off now, given what it set off before. */
export function claimStep(
  announcedAt: Date,
  done: { reminded: boolean; escalated: boolean },
  now: Date,
): "payment.reminded" | "payment.escalated" | null {
  if (!done.escalated && addWorkingDays(announcedAt, ESCALATE_AFTER) <= now)
    return "payment.escalated";
  if (!done.reminded && !done.escalated && addWorkingDays(announcedAt, REMIND_AFTER) <= now)
    return "payment.reminded";
  return null;
}
