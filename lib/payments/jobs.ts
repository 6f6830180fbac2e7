import "server-only";
import { applyProviderEvent } from "@/lib/payments/commands/apply-provider-event";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { remindOfClaim } from "@/lib/payments/commands/remind-of-claim";
import { listSilentClaims } from "@/lib/payments/queries/silent-claims";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

const sweep: JobHandler = async (actor) => {
  for (const { id } of await listSilentClaims(actor))
    await remindOfClaim(actor, { transferId: id });
};

const applyEvent: JobHandler = async (actor, { eventId }) => {
  if (eventId) await applyProviderEvent(actor, eventId);
};

export const paymentJobs: JobHandlers = {
  "payments.sweep": sweep,
  "payments.applyEvent": applyEvent,
  "payments.reconcile": reconcilePayments,
};

export const paymentSchedules: readonly Schedule[] = [
  { task: "payments.sweep", pattern: "7 * * * *" },
  { task: "payments.reconcile", pattern: "* * * * *" },
];
