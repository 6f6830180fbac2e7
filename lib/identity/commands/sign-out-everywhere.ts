import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { endSessionsOf } from "@/lib/identity/commands/sessions";
import type { IdentityEvent } from "@/lib/identity/events";
import { isPerson } from "@/lib/identity/policy";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Ends the person's sessions, all or all but the one given; answers how many ended. */
export async function signOutEverywhere(actor: Actor, exceptTokenHash?: string): Promise<number> {
  if (!isPerson(actor)) throw new AppError("forbidden");
  const { userId } = actor;
  return transaction(async (tx) => {
    const ended = await endSessionsOf(tx, userId, exceptTokenHash);
    await record(tx, actor, {
      type: "user.signed_out_everywhere",
      subjectId: userId,
    } satisfies IdentityEvent);
    return ended;
  });
}
