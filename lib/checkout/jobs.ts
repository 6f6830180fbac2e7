import "server-only";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

/** A guest's cart is kept as long as its cookie lives. */
const GUEST_DAYS = 60;

/** Removes guests' carts that nobody can reach any more. Members' carts stay. */
const removeStaleCarts: JobHandler = async () => {
  await db.cart.deleteMany({
    where: { userId: null, updatedAt: { lt: later(now(), -days(GUEST_DAYS)) } },
  });
};

export const checkoutJobs: JobHandlers = { "checkout.removeStaleCarts": removeStaleCarts };

/** Nightly. */
export const checkoutSchedules: readonly Schedule[] = [
  { task: "checkout.removeStaleCarts", pattern: "40 19 * * *" },
];
