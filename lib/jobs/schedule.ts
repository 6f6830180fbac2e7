import "server-only";
import type { Schedule } from "@/lib/platform/job";

/** What happens without anybody's click. */
export const schedules: readonly Schedule[] = [];
