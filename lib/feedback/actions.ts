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
import { memberAction } from "@/lib/identity/action";
import { refreshProduct } from "@/lib/platform/public-cache";

/** Whether it went well or somebody was faster, the page shows the present state. */
async function thenRefresh<T extends { slug: string } | undefined>(
  step: Promise<T>,
): Promise<void> {
  try {
    const done = await step;
    if (done) refreshProduct(done.slug);
  } finally {
    refresh();
  }
}

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

export const seeIssueAction = memberAction(seeIssueInput, async (actor, input) => {
  await seeIssue(actor, input);
  refresh();
});

export const takeStepAction = memberAction(takeStepInput, (actor, input, locale) =>
  thenRefresh(takeStep(actor, input, locale)),
);

export const rejectIssueAction = memberAction(rejectIssueInput, (actor, input, locale) =>
  thenRefresh(rejectIssue(actor, input, locale)),
);

export const markDuplicateAction = memberAction(markDuplicateInput, (actor, input) =>
  thenRefresh(markDuplicate(actor, input)),
);

export const publishVersionAction = memberAction(publishVersionInput, (actor, input) =>
  thenRefresh(publishVersion(actor, input)),
);

export const verifyImprovementAction = memberAction(
  verifyImprovementInput,
  (actor, input) => thenRefresh(verifyImprovement(actor, input)),
  (locale) => translator(locale, "feedback")("mine.verifyThanks"),
);
