import { z } from "zod";

export const reissueDocumentInput = z.object({
  documentId: z.uuid("required"),
  reason: z.string().trim().min(3, "required").max(300, "textTooLong"),
});
export type ReissueDocumentInput = z.output<typeof reissueDocumentInput>;

export const issueStatementInput = z.object({
  /** An order between the two whose account is asked for. */
  orderId: z.uuid(),
});
export type IssueStatementInput = z.output<typeof issueStatementInput>;
