import "server-only";
import { batchSchedules } from "@/lib/batches/jobs";
import { catalogueSchedules } from "@/lib/catalogue/jobs";
import { checkoutSchedules } from "@/lib/checkout/jobs";
import { doctorSchedules } from "@/lib/doctor/jobs";
import { feedbackSchedules } from "@/lib/feedback/jobs";
import { logisticsSchedules } from "@/lib/logistics/jobs";
import { orderSchedules } from "@/lib/orders/jobs";
import { paymentSchedules } from "@/lib/payments/jobs";
import type { Schedule } from "@/lib/platform/job";

/** What happens without anybody's click. */
export const schedules: readonly Schedule[] = [
  ...batchSchedules,
  ...orderSchedules,
  ...logisticsSchedules,
  ...paymentSchedules,
  ...catalogueSchedules,
  ...checkoutSchedules,
  ...feedbackSchedules,
  ...doctorSchedules,
];
