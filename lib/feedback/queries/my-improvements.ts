import "server-only";
import { asksBuyers } from "@/lib/feedback/model/issue-status";
import { reportsVisibleTo } from "@/lib/feedback/policy";
import {
  type IssueState,
  photosInOrder,
  type ReportView,
  reportParts,
  type SaidView,
  type StepView,
  toReportView,
  toStepView,
} from "@/lib/feedback/queries/report-view";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

export type MyReport = ReportView & {
  orderNumber: string;
  orderLineId: string;
  productNames: Localized;
  productSlug: string;
  sellerName: string;
  issue:
    | (IssueState & {
        steps: StepView[];
        /** What improved in the version that is to fix it. */
        versionNote: Localized;
        /** A line of that version has been collected, so that the buyer can tell. */
        canVerify: boolean;
        said: SaidView | null;
      })
    | null;
};

const parts = (companyId: string) =>
  ({
    ...reportParts,
    orderLine: {
      select: {
        names: true,
        productSlug: true,
        order: { select: { number: true, seller: { select: { name: true } } } },
      },
    },
    issue: {
      include: {
        steps: { orderBy: { id: "asc" } },
        verifications: {
          where: { buyerCompanyId: companyId },
          select: { verdict: true, note: true, orderLineId: true, photos: photosInOrder },
        },
        product: { select: { versions: { select: { number: true, note: true } } } },
      },
    },
  }) as const satisfies Prisma.ReportInclude;

type Row = Prisma.ReportGetPayload<{ include: ReturnType<typeof parts> }>;

/** A company's own reports with what became of them, newest first. */
export async function listMyReports(actor: Actor, key: PageKey): Promise<Page<MyReport>> {
  if (actor.kind !== "buyer") return toPage<MyReport>([], key);
  const reports = await db.report.findMany({
    where: { AND: [reportsVisibleTo(actor), pageWhere(key)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    include: parts(actor.companyId),
  });
  const newest = await newestCollected(actor.companyId, reports);
  return toPage(
    reports.map((report) => toMyReport(report, newest.get(report.productId) ?? 0)),
    key,
  );
}

/** The newest version of each product that the company has collected. */
async function newestCollected(buyerCompanyId: string, reports: readonly Row[]) {
  const lines = await db.orderLine.groupBy({
    by: ["productId"],
    where: {
      buyerCompanyId,
      productId: { in: reports.map(({ productId }) => productId) },
      pickedPieces: { gt: 0 },
    },
    _max: { productVersion: true },
  });
  return new Map(lines.map(({ productId, _max }) => [productId, _max.productVersion ?? 0]));
}

function toMyReport(row: Row, newestVersion: number): MyReport {
  const { order, names, productSlug } = row.orderLine;
  return {
    ...toReportView(row),
    orderNumber: order.number,
    orderLineId: row.orderLineId,
    productNames: toLocalized(names),
    productSlug,
    sellerName: order.seller.name,
    issue: row.issue && toIssue(row.issue, newestVersion),
  };
}

function toIssue(issue: NonNullable<Row["issue"]>, newestVersion: number) {
  const { id, number, status, fixedInVersion, answerBy, causeKind } = issue;
  const [said] = issue.verifications;
  const version = issue.product.versions.find((one) => one.number === fixedInVersion);
  return {
    ...{ id, number, status, fixedInVersion, answerBy, causeKind },
    steps: issue.steps.map(toStepView),
    versionNote: toLocalized(version?.note),
    canVerify: asksBuyers(status) && fixedInVersion !== null && newestVersion >= fixedInVersion,
    said: said ?? null,
  };
}
