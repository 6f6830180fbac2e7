import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { markConfirmed } from "@/lib/identity/commands/confirm-email";
import { endSessionsOf } from "@/lib/identity/commands/sessions";
import { forgiveAccount, limits, throttle } from "@/lib/identity/commands/throttle";
import { redeemToken } from "@/lib/identity/commands/tokens";
import type { IdentityEvent } from "@/lib/identity/events";
import { hashPassword } from "@/lib/identity/password";
import { transaction } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

/** Ends every session of the person and every other open reset link. */
export async function resetPassword(
  actor: Actor,
  input: { token: string; password: string },
  address: string,
): Promise<void> {
  await throttle(limits.tokenAddress, address);
  const passwordHash = await hashPassword(input.password);
  const email = await transaction(async (tx) => {
    const userId = await redeemToken(tx, "reset_password", input.token);
    const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await endSessionsOf(tx, userId);
    await record(tx, actor, {
      type: "user.password_reset",
      subjectId: userId,
    } satisfies IdentityEvent);
    await markConfirmed(tx, actor, userId);
    return user.email;
  });
  await forgiveAccount(email);
}
