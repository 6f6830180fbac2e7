import "server-only";
import { identityJobs } from "@/lib/identity/jobs";
import type { JobHandlers } from "@/lib/platform/job";

/** The one list of handlers: each domain's, by task name. */
export const handlers: JobHandlers = { ...identityJobs };
