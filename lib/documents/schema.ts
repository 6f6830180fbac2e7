import { z } from "zod";

export const reissueDocumentInput = z.object({
  documentId: z.uuid("required"),
  reason: z.string().trim().min(3, "required").max(300, "textTooLong"),
});
export type ReissueDocumentInput = z.output<typeof reissueDocumentInput>;

/** With which company, and the first and last day. */
export const issueStatementInput = z.object({
  companyId: z.uuid(),
  from: z.iso.date("required"),
  to: z.iso.date("required"),
});
export type IssueStatementInput = z.output<typeof issueStatementInput>;
