import "server-only";
import { orderSchedules } from "@/lib/orders/jobs";
import { paymentSchedules } from "@/lib/payments/jobs";
import type { Schedule } from "@/lib/platform/job";

/** What happens without anybody's click. */
export const schedules: readonly Schedule[] = [...orderSchedules, ...paymentSchedules];
