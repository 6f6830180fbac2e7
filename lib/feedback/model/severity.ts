import { addWorkingDays } from "@/lib/orders/model/working-days";

/** Worst first. */
export const severities = ["critical", "major", "minor", "wish"] as const;
export type Severity = (typeof severities)[number];

const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** Midnight in Yiwu at the end of this moment's day. */
const endOfYiwuDay = (at: Date) =>
  new Date((Math.floor((at.getTime() + SHANGHAI_OFFSET) / DAY) + 1) * DAY - SHANGHAI_OFFSET);

/** By when the seller answers: the same day in Yiwu, 2 or 5 working days, 7 days. */
export function answerBy(severity: Severity, reportedAt: Date): Date {
  switch (severity) {
    case "critical":
      return endOfYiwuDay(reportedAt);
    case "major":
      return addWorkingDays(reportedAt, 2);
    case "minor":
      return addWorkingDays(reportedAt, 5);
    case "wish":
      return new Date(reportedAt.getTime() + 7 * DAY);
  }
}
