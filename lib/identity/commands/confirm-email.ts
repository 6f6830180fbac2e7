import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { settleStanding } from "@/lib/identity/commands/settle-standing";
import { limits, throttle } from "@/lib/identity/commands/throttle";
import { redeemToken } from "@/lib/identity/commands/tokens";
import type { IdentityEvent } from "@/lib/identity/events";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

export async function confirmEmail(
  actor: Actor,
  input: { token: string },
  address: string,
): Promise<void> {
  await throttle(limits.tokenAddress, address);
  await transaction(async (tx) => {
    const userId = await redeemToken(tx, "confirm_email", input.token);
    await markConfirmed(tx, actor, userId);
  });
}

/** Whoever opened a link from the mailbox owns it; a pending buyer's company may be complete with that. */
export async function markConfirmed(tx: Tx, actor: Actor, userId: string): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailConfirmedAt: null },
    data: { emailConfirmedAt: now() },
  });
  if (count === 0) return;
  await record(tx, actor, {
    type: "user.email_confirmed",
    subjectId: userId,
  } satisfies IdentityEvent);
  const pending = await tx.member.findMany({
    where: { userId, company: { kind: "buyer", status: "pending" } },
    select: { companyId: true },
  });
  for (const { companyId } of pending) await settleStanding(tx, actor, companyId);
}
