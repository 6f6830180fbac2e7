import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { limits, throttle } from "@/lib/identity/commands/throttle";
import type { IdentityEvent } from "@/lib/identity/events";
import { isPerson } from "@/lib/identity/policy";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Sends the confirmation mail once more; does nothing where the address is confirmed. */
export async function requestConfirmation(actor: Actor): Promise<void> {
  if (!isPerson(actor)) throw new AppError("forbidden");
  await throttle(limits.mailTo, actor.userId);
  await transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    if (user.emailConfirmedAt) return;
    await record(tx, actor, {
      type: "user.confirmation_requested",
      subjectId: user.id,
    } satisfies IdentityEvent);
  });
}
