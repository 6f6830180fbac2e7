import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { isPerson } from "@/lib/identity/policy";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

const SESSIONS_SHOWN = 20;

export type SessionView = {
  readonly key: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
};

/** One's own account, with the browsers signed in to it, the present one first. */
export async function findAccount(actor: Actor, currentTokenHash: string | null) {
  if (!isPerson(actor)) return null;
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: {
      name: true,
      email: true,
      locale: true,
      timeZone: true,
      emailConfirmedAt: true,
      sessions: {
        where: { expiresAt: { gt: now() } },
        orderBy: { createdAt: "desc" },
        take: SESSIONS_SHOWN,
        select: { tokenHash: true, userAgent: true, createdAt: true },
      },
    },
  });
  if (!user) return null;
  const sessions = user.sessions.map(
    ({ tokenHash, userAgent, createdAt }): SessionView => ({
      key: tokenHash.slice(0, 12),
      userAgent,
      createdAt,
      isCurrent: tokenHash === currentTokenHash,
    }),
  );
  sessions.sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
  return { ...user, isEmailConfirmed: user.emailConfirmedAt !== null, sessions };
}
