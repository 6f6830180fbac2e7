import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { applyProviderEvent } from "@/lib/payments/commands/apply-provider-event";
import { fetchFee } from "@/lib/payments/commands/note-fee";
import { keepEvents } from "@/lib/payments/commands/receive-provider-event";
import { settleOnlinePayment } from "@/lib/payments/commands/settle-online-payment";
import { settleRefund } from "@/lib/payments/commands/settle-refund";
import { listDuePayments } from "@/lib/payments/queries/due-payments";
import { stripeDoor } from "@/lib/payments/stripe";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** One that fails keeps no other from being looked at. */
async function each(ids: readonly string[], look: (id: string) => Promise<unknown>) {
  for (const id of ids) {
    try {
      await look(id);
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ err: error, id }, "a payment was not settled");
    }
  }
}

/** What the provider told and nobody heard. */
async function readMissed(since: Date) {
  const answer = await stripeDoor()?.listEvents(since);
  if (answer?.kind === "done") await transaction((tx) => keepEvents(tx, answer.value));
}

/**
 * Looks at everything that is not at its end, at the provider itself: lost answers, lost messages and
 * processes that died are made good within a minute of the provider being reached. System only.
 */
export async function reconcilePayments(actor: Actor): Promise<void> {
  if (actor.kind !== "system" || !stripeDoor()) return;
  const { payments, refunds, fees, eventsSince } = await listDuePayments(actor);
  await each(payments, (id) => settleOnlinePayment(actor, id));
  await each(refunds, (id) => settleRefund(actor, id));
  await each(fees, (id) => fetchFee(actor, id));
  await readMissed(eventsSince);
  const { events } = await listDuePayments(actor);
  await each(events, (id) => applyProviderEvent(actor, id));
}
