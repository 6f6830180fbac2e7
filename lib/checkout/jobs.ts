import "server-only";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** A guest's cart is kept as long as its cookie lives. */
const GUEST_DAYS = 60;

/** Nightly: removes guests' carts that nobody can reach any more. Members' carts stay. */
export async function removeStaleCarts(): Promise<number> {
  const { count } = await db.cart.deleteMany({
    where: { userId: null, updatedAt: { lt: later(now(), -days(GUEST_DAYS)) } },
  });
  return count;
}
