import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { REMIND_AFTER } from "@/lib/payments/model/claim";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

const AT_ONCE = 200;

/** Claims old enough that a reminder may be due; working days are counted by the command. */
export async function listSilentClaims(actor: Actor) {
  if (actor.kind !== "system") return [];
  return db.transfer.findMany({
    where: { status: "claimed", announcedAt: { lte: later(now(), -days(REMIND_AFTER)) } },
    select: { id: true },
    orderBy: { announcedAt: "asc" },
    take: AT_ONCE,
  });
}
