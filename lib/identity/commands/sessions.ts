import "server-only";
import { days, later, now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { newSecret, sha256 } from "@/lib/platform/ids";

export const SESSION_DAYS = 30;

/** The token for the cookie; only its hash is kept. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const token = newSecret();
  await db.session.create({
    data: {
      tokenHash: sha256(token),
      userId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now(),
      expiresAt: later(now(), days(SESSION_DAYS)),
    },
  });
  return token;
}

export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: sha256(token) } });
}

/** Part of every command after which earlier sign-ins must not count. */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  exceptTokenHash?: string,
): Promise<number> {
  const kept = exceptTokenHash ? { tokenHash: { not: exceptTokenHash } } : {};
  const { count } = await tx.session.deleteMany({ where: { userId, ...kept } });
  return count;
}

/** Whose session a token is, while it lasts. */
export async function findSessionUser(token: string) {
  const session = await db.session.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      expiresAt: true,
      user: { select: { id: true, name: true, email: true, isDisabled: true } },
    },
  });
  return session && session.expiresAt > now() && !session.user.isDisabled ? session.user : null;
}
