import "server-only";
import { batchJobs } from "@/lib/batches/jobs";
import { catalogueJobs } from "@/lib/catalogue/jobs";
import { checkoutJobs } from "@/lib/checkout/jobs";
import { doctorJobs } from "@/lib/doctor/jobs";
import { documentJobs } from "@/lib/documents/jobs";
import { feedbackJobs } from "@/lib/feedback/jobs";
import { identityJobs } from "@/lib/identity/jobs";
import { logisticsJobs } from "@/lib/logistics/jobs";
import { orderJobs } from "@/lib/orders/jobs";
import { paymentJobs } from "@/lib/payments/jobs";
import type { JobHandlers } from "@/lib/platform/job";

/** The one list of handlers: each domain's, by task name. */
export const handlers: JobHandlers = {
  ...identityJobs,
  ...batchJobs,
  ...orderJobs,
  ...logisticsJobs,
  ...paymentJobs,
  ...documentJobs,
  ...catalogueJobs,
  ...checkoutJobs,
  ...feedbackJobs,
  ...doctorJobs,
};
