import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { endSessionsOf } from "@/lib/identity/commands/sessions";
import { limits, throttle } from "@/lib/identity/commands/throttle";
import type { IdentityEvent } from "@/lib/identity/events";
import { passwordWeakness } from "@/lib/identity/model/password";
import { hashPassword, isPassword } from "@/lib/identity/password";
import { isPerson } from "@/lib/identity/policy";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Ends every session, the present one too: the caller starts a new one for this browser. */
export async function changePassword(
  actor: Actor,
  input: { current: string; password: string },
): Promise<{ userId: string }> {
  if (!isPerson(actor)) throw new AppError("forbidden");
  const { userId } = actor;
  await throttle(limits.passwordOfSelf, userId);
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const fits = await isPassword(user.passwordHash, input.current);
  if (!fits) throw new AppError("passwordWrong", { field: "current" });
  const weakness = passwordWeakness(input.password, [user.email, user.name]);
  if (weakness) throw new AppError(weakness, { field: "password" });
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    await tx.user.update({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    await endSessionsOf(tx, userId);
    await record(tx, actor, {
      type: "user.password_changed",
      subjectId: userId,
    } satisfies IdentityEvent);
  });
  return { userId };
}
