"use server";

import { issueStatement } from "@/lib/documents/commands/issue-statement";
import { reissueDocument } from "@/lib/documents/commands/reissue-document";
import { issueStatementInput, reissueDocumentInput } from "@/lib/documents/schema";
import { translator } from "@/lib/i18n/translate";
import { memberAction, thenRefresh } from "@/lib/identity/action";

export const reissueDocumentAction = memberAction(
  reissueDocumentInput,
  (actor, input) => thenRefresh(reissueDocument(actor, input)),
  (locale) => translator(locale, "documents")("reissue.done"),
);

export const issueStatementAction = memberAction(
  issueStatementInput,
  (actor, input) => thenRefresh(issueStatement(actor, input)),
  (locale) => translator(locale, "documents")("statement.done"),
);
