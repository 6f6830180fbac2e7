import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { limits, throttle } from "@/lib/identity/commands/throttle";
import type { IdentityEvent } from "@/lib/identity/events";
import { transaction } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/**
 * The same rows are written whether or not somebody has this address; for nobody, about nobody, so
 * that neither the answer nor its time tells.
 */
export async function requestReset(
  actor: Actor,
  input: { email: string },
  address: string,
): Promise<void> {
  await throttle(limits.resetAddress, address);
  await throttle(limits.mailTo, input.email);
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } });
    await record(tx, actor, {
      type: "user.reset_requested",
      subjectId: user?.id ?? newId(),
    } satisfies IdentityEvent);
  });
}
