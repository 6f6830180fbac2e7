import "server-only";
import { remindOfClaim } from "@/lib/payments/commands/remind-of-claim";
import { listSilentClaims } from "@/lib/payments/queries/silent-claims";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

const sweep: JobHandler = async (actor) => {
  for (const { id } of await listSilentClaims(actor))
    await remindOfClaim(actor, { transferId: id });
};

export const paymentJobs: JobHandlers = { "payments.sweep": sweep };

export const paymentSchedules: readonly Schedule[] = [
  { task: "payments.sweep", pattern: "7 * * * *" },
];
