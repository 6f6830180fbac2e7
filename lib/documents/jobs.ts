import "server-only";
import { issueForEvent } from "@/lib/documents/commands/issue-for-event";
import { printDocument } from "@/lib/documents/commands/print-document";
import type { JobHandler, JobHandlers } from "@/lib/platform/job";

const issue: JobHandler = async (actor, { eventId }) => {
  if (eventId) await issueForEvent(actor, eventId);
};

/** The subject is the document. */
const print: JobHandler = async (actor, { subjectId }) => {
  if (subjectId) await printDocument(actor, subjectId);
};

export const documentJobs: JobHandlers = { "documents.issue": issue, "documents.print": print };
