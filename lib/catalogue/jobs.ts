import "server-only";
import { db } from "@/lib/platform/db";
import type { JobHandler, JobHandlers, Schedule } from "@/lib/platform/job";

/** Adds up what changes left behind, and counts in how many products each word stands. */
const countListings: JobHandler = async () => {
  await db.$transaction([
    db.$executeRaw`set local statement_timeout = '5min'`,
    db.$executeRaw`select add_up_listing_counts(), count_search_words()`,
  ]);
};

export const catalogueJobs: JobHandlers = { "catalogue.countListings": countListings };

/** Nightly. */
export const catalogueSchedules: readonly Schedule[] = [
  { task: "catalogue.countListings", pattern: "10 20 * * *" },
];
