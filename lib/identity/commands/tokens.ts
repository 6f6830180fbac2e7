import "server-only";
import { days, later, minutes, now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newSecret, sha256 } from "@/lib/platform/ids";

export type TokenKind = "confirm_email" | "reset_password";

const LASTS = { confirm_email: days(1), reset_password: minutes(30) };

/** An invitation is a reset for somebody who never had a password. */
export const INVITATION_LASTS = days(7);

/** The secret for the mail. It is made when the mail is written, so nowhere is it kept but there. */
export async function issueToken(
  kind: TokenKind,
  userId: string,
  lasts = LASTS[kind],
): Promise<string> {
  const secret = newSecret();
  await db.token.create({
    data: { hash: sha256(secret), kind, userId, createdAt: now(), expiresAt: later(now(), lasts) },
  });
  return secret;
}

/** One statement decides, so of many at once a single one wins; the others get `linkUsed`. */
export async function redeemToken(tx: Tx, kind: TokenKind, secret: string): Promise<string> {
  const [used] = await tx.token.updateManyAndReturn({
    where: {
      hash: sha256(secret),
      kind,
      usedAt: null,
      expiresAt: { gt: now() },
      user: { isDisabled: false },
    },
    data: { usedAt: now() },
    select: { userId: true },
  });
  if (!used) throw new AppError("linkUsed");
  await tx.token.updateMany({
    where: { userId: used.userId, kind, usedAt: null },
    data: { usedAt: now() },
  });
  return used.userId;
}
