import "server-only";
import type { IssueStatus } from "@/lib/feedback/model/issue-status";
import type { VersionRate } from "@/lib/feedback/model/repeat-rate";
import { readRates } from "@/lib/feedback/queries/rates";
import { type StepView, toStepView } from "@/lib/feedback/queries/report-view";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

/** One company's word alone is between it and its seller. */
const FEWEST_COMPANIES = 2;
const MOST = 20;

export type PublicIssue = {
  id: string;
  code: string;
  codeNames: Localized;
  status: IssueStatus;
  productVersion: number;
  fixedInVersion: number | null;
  companyCount: number;
  rates: VersionRate[];
  /** The seller's latest words. */
  answer: StepView | null;
};

/** What anybody may know of a product's problems: counts and the seller's own words, nobody else's. */
export async function listPublicIssues(productId: string): Promise<PublicIssue[]> {
  const issues = await db.issue.findMany({
    where: {
      productId,
      companyCount: { gte: FEWEST_COMPANIES },
      status: { not: "duplicate" },
      product: { status: "published", seller: { status: "approved" } },
    },
    orderBy: [
      { severity: "asc" },
      { affectedPieces: "desc" },
      { companyCount: "desc" },
      { id: "asc" },
    ],
    take: MOST,
    include: {
      issueCode: { select: { names: true } },
      steps: { where: { kind: { not: "version" } }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  if (issues.length === 0) return [];
  const rates = await readRates(
    productId,
    issues.map(({ code }) => code),
  );
  return issues.map(({ issueCode, steps: [answer], ...issue }) => ({
    id: issue.id,
    code: issue.code,
    codeNames: toLocalized(issueCode.names),
    status: issue.status,
    productVersion: issue.productVersion,
    fixedInVersion: issue.fixedInVersion,
    companyCount: issue.companyCount,
    rates: rates.get(issue.code) ?? [],
    answer: answer ? { ...toStepView(answer), hasPicture: false } : null,
  }));
}
