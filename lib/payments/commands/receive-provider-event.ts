import "server-only";
import { stripeDoor } from "@/lib/payments/stripe";
import type { CardEvent } from "@/lib/payments/stripe/card";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { failpoint } from "@/lib/platform/failpoint";

/** JSON has no bigint; amounts are told as text, and what counts is read at the provider anyway. */
const plain = (about: CardEvent["about"]) =>
  JSON.parse(
    JSON.stringify(about, (_key, value) => (typeof value === "bigint" ? String(value) : value)),
  );

/** Part of a command: keeps what was not kept before, and has it applied by a job. Answers how many were new. */
export async function keepEvents(tx: Tx, events: readonly CardEvent[]): Promise<number> {
  const fresh = await tx.providerEvent.createManyAndReturn({
    data: events.map(({ id, type, at, about }) => ({
      id,
      type,
      objectId: about.kind === "other" ? "" : about.id,
      payload: plain(about),
      createdAt: at,
      receivedAt: now(),
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id: eventId } of fresh) {
    await tx.$executeRaw`
      select graphile_worker.add_job('payments.applyEvent', payload => ${JSON.stringify({ eventId })}::json,
        job_key => ${`payments.applyEvent:${eventId}`}, max_attempts => 3)`;
  }
  return fresh.length;
}

/**
 * Keeps a message of the provider, as it came; the signature proves who sent it, so there is no actor.
 * False for what the provider did not sign, and where none is configured.
 */
export async function receiveProviderEvent(
  body: string | Uint8Array,
  signature: string | null,
): Promise<boolean> {
  const event = stripeDoor()?.readWebhook(body, signature);
  if (!event) return false;
  failpoint("event.read");
  await transaction((tx) => keepEvents(tx, [event]));
  failpoint("event.kept");
  return true;
}
