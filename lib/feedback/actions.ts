"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { editReport } from "@/lib/feedback/commands/edit-report";
import { fileReport } from "@/lib/feedback/commands/file-report";
import { markDuplicate } from "@/lib/feedback/commands/mark-duplicate";
import { publishVersion } from "@/lib/feedback/commands/publish-version";
import { rejectIssue } from "@/lib/feedback/commands/reject-issue";
import { seeIssue } from "@/lib/feedback/commands/see-issue";
import { takeStep } from "@/lib/feedback/commands/take-step";
import { verifyImprovement } from "@/lib/feedback/commands/verify-improvement";
import {
  editReportInput,
  fileReportInput,
  markDuplicateInput,
  publishVersionInput,
  rejectIssueInput,
  seeIssueInput,
  takeStepInput,
  verifyImprovementInput,
} from "@/lib/feedback/schema";
import { translator } from "@/lib/i18n/translate";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { refreshProduct } from "@/lib/platform/public-cache";

/** What the public reads of the product's problems follows. */
const thenShow = (step: Promise<{ slug: string }>) =>
  thenRefresh(step.then(({ slug }) => refreshProduct(slug)));

export const fileReportAction = memberAction(fileReportInput, async (actor, input, locale) => {
  const { orderNumber, productSlug } = await fileReport(actor, input, locale);
  refreshProduct(productSlug);
  redirect(`/${locale}/orders/${orderNumber}/report?line=${input.orderLineId}&done=1`);
});

export const editReportAction = memberAction(
  editReportInput,
  async (actor, input) => {
    const { productSlug } = await editReport(actor, input);
    refreshProduct(productSlug);
    refresh();
  },
  (locale) => translator(locale, "feedback")("report.changed"),
);

export const seeIssueAction = memberAction(seeIssueInput, (actor, input) =>
  thenShow(seeIssue(actor, input)),
);

export const takeStepAction = memberAction(takeStepInput, (actor, input, locale) =>
  thenShow(takeStep(actor, input, locale)),
);

export const rejectIssueAction = memberAction(rejectIssueInput, (actor, input, locale) =>
  thenShow(rejectIssue(actor, input, locale)),
);

export const markDuplicateAction = memberAction(markDuplicateInput, (actor, input) =>
  thenShow(markDuplicate(actor, input)),
);

export const publishVersionAction = memberAction(publishVersionInput, (actor, input) =>
  thenShow(publishVersion(actor, input)),
);

export const verifyImprovementAction = memberAction(
  verifyImprovementInput,
  (actor, input) => thenShow(verifyImprovement(actor, input)),
  (locale) => translator(locale, "feedback")("mine.verifyThanks"),
);
