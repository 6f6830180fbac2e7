import "server-only";
import { type IssueStatus, isActive, type Verdict } from "@/lib/feedback/model/issue-status";
import type { VersionRate } from "@/lib/feedback/model/repeat-rate";
import type { Severity } from "@/lib/feedback/model/severity";
import { issuesVisibleTo, reportsVisibleTo } from "@/lib/feedback/policy";
import { readRates } from "@/lib/feedback/queries/rates";
import {
  type IssueState,
  type PhotoView,
  photosInOrder,
  type ReportView,
  reportParts,
  type StepView,
  toReportView,
  toStepView,
} from "@/lib/feedback/queries/report-view";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

const MOST_REPORTS = 200;

export type SellerReport = ReportView & {
  buyerName: string;
  countryCode: string;
  orderNumber: string;
  pickedPieces: number;
};

type SiblingIssue = {
  id: string;
  number: string;
  productVersion: number;
  status: IssueStatus;
  codeNames: Localized;
};

export type IssueView = IssueState & {
  version: number;
  severity: Severity;
  code: string;
  codeNames: Localized;
  productVersion: number;
  reportCount: number;
  companyCount: number;
  affectedPieces: number;
  duplicateOf: string | null;
  product: { id: string; slug: string; names: Localized; versionNumber: number };
  reports: SellerReport[];
  steps: StepView[];
  verdicts: {
    verdict: Verdict;
    note: string | null;
    company: string;
    at: Date;
    photos: PhotoView[];
  }[];
  rates: VersionRate[];
  /** Of the same product and still worked on: a version may close them too, or this one is one of them. */
  siblings: SiblingIssue[];
};

/** An issue with all that was reported under it, for its seller and the operator; null for anybody else. */
export async function findIssue(actor: Actor, number: string): Promise<IssueView | null> {
  if (actor.kind !== "seller" && actor.kind !== "operator") return null;
  const issue = await db.issue.findFirst({
    where: { AND: [{ number }, issuesVisibleTo(actor)] },
    include: {
      issueCode: { select: { names: true } },
      duplicateOf: { select: { number: true } },
      product: { select: { id: true, slug: true, names: true, versionNumber: true } },
      steps: { orderBy: { id: "asc" } },
      verifications: { orderBy: { at: "asc" }, include: { photos: photosInOrder } },
    },
  });
  if (!issue) return null;
  const [reports, companies, rates, siblings] = await Promise.all([
    listReports(actor, issue.id),
    namesOf(issue.verifications.map(({ buyerCompanyId }) => buyerCompanyId)),
    readRates(issue.productId, [issue.code]),
    listSiblings(actor, issue),
  ]);
  const { issueCode, duplicateOf, product, verifications, steps, ...row } = issue;
  return {
    ...row,
    codeNames: toLocalized(issueCode.names),
    duplicateOf: duplicateOf?.number ?? null,
    product: { ...product, names: toLocalized(product.names) },
    reports,
    steps: steps.map(toStepView),
    verdicts: verifications.map(({ verdict, note, buyerCompanyId, at, photos }) => ({
      verdict,
      note,
      at,
      photos,
      company: companies.get(buyerCompanyId) ?? "",
    })),
    rates: rates.get(issue.code) ?? [],
    siblings,
  };
}

async function listReports(actor: Actor, issueId: string): Promise<SellerReport[]> {
  const reports = await db.report.findMany({
    where: { AND: [{ issueId }, reportsVisibleTo(actor)] },
    orderBy: [{ severity: "asc" }, { id: "desc" }],
    take: MOST_REPORTS,
    include: {
      ...reportParts,
      orderLine: {
        select: {
          pickedPieces: true,
          order: { select: { number: true, countryCode: true, buyer: { select: { name: true } } } },
        },
      },
    },
  });
  return reports.map((report) => ({
    ...toReportView(report),
    buyerName: report.orderLine.order.buyer.name,
    countryCode: report.orderLine.order.countryCode,
    orderNumber: report.orderLine.order.number,
    pickedPieces: report.orderLine.pickedPieces,
  }));
}

async function namesOf(ids: string[]) {
  const companies = await db.company.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(companies.map(({ id, name }) => [id, name]));
}

async function listSiblings(actor: Actor, issue: { id: string; productId: string }) {
  const issues = await db.issue.findMany({
    where: { AND: [{ productId: issue.productId, id: { not: issue.id } }, issuesVisibleTo(actor)] },
    select: {
      id: true,
      number: true,
      productVersion: true,
      status: true,
      issueCode: { select: { names: true } },
    },
    orderBy: { id: "desc" },
    take: 50,
  });
  return issues
    .filter(({ status }) => isActive(status))
    .map(({ issueCode, ...sibling }) => ({ ...sibling, codeNames: toLocalized(issueCode.names) }));
}
