import "server-only";
import { canStillEdit, type Family, families, familyOf } from "@/lib/feedback/model/report";
import type { Severity } from "@/lib/feedback/model/severity";
import { reportsVisibleTo } from "@/lib/feedback/policy";
import { type ReportView, reportParts, toReportView } from "@/lib/feedback/queries/report-view";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";

export type CodeView = { code: string; names: Localized; severity: Severity };

export type FiledView = ReportView & { canEdit: boolean };

export type ReportForm = {
  line: {
    id: string;
    names: Localized;
    variantNames: Localized;
    itemNo: string;
    productVersion: number;
    pickedPieces: number;
  };
  /** Reported most often for this product, by its seller's and our experience. */
  typical: CodeView[];
  families: { family: Family; codes: CodeView[] }[];
  filed: FiledView[];
};

/** What a report on a collected line needs; null where there is no such line for this buyer. */
export async function findReportForm(
  actor: Actor,
  orderNumber: string,
  lineId: unknown,
): Promise<ReportForm | null> {
  if (actor.kind !== "buyer" || !isId(lineId)) return null;
  const line = await db.orderLine.findFirst({
    where: {
      AND: [
        { id: lineId, order: { number: orderNumber }, pickedPieces: { gt: 0 } },
        reportsVisibleTo(actor),
      ],
    },
    include: { reports: { include: reportParts, orderBy: { id: "asc" } } },
  });
  if (!line) return null;
  const [codes, product] = await Promise.all([
    listCodes(),
    db.product.findUnique({ where: { id: line.productId }, select: { typicalIssues: true } }),
  ]);
  const filed = line.reports.map((report) => ({
    ...toReportView(report),
    canEdit: canStillEdit(report.createdAt, now()),
  }));
  const known = new Set(filed.map(({ code }) => code));
  const open = codes.filter(({ code }) => !known.has(code));
  const isTypical = new Set(product?.typicalIssues ?? []);
  return {
    line: {
      id: line.id,
      names: toLocalized(line.names),
      variantNames: toLocalized(line.variantNames),
      itemNo: line.itemNo,
      productVersion: line.productVersion,
      pickedPieces: line.pickedPieces,
    },
    typical: open.filter(({ code }) => isTypical.has(code)),
    families: byFamily(open.filter(({ code }) => !isTypical.has(code))),
    filed,
  };
}

async function listCodes(): Promise<CodeView[]> {
  const codes = await db.issueCode.findMany({
    select: { code: true, names: true, severity: true },
    orderBy: { position: "asc" },
  });
  return codes.map((code) => ({ ...code, names: toLocalized(code.names) }));
}

const byFamily = (codes: readonly CodeView[]) =>
  families
    .map((family) => ({ family, codes: codes.filter(({ code }) => familyOf(code) === family) }))
    .filter((group) => group.codes.length > 0);

/** An order's lines of which something was picked up, with what was said so far. */
export async function listCollectedLines(actor: Actor, orderNumber: string) {
  if (actor.kind !== "buyer") return [];
  const lines = await db.orderLine.findMany({
    where: {
      AND: [{ order: { number: orderNumber }, pickedPieces: { gt: 0 } }, reportsVisibleTo(actor)],
    },
    orderBy: { position: "asc" },
    select: {
      id: true,
      names: true,
      itemNo: true,
      pickedPieces: true,
      reports: { select: { rating: true }, take: 1 },
    },
  });
  return lines.map(({ names, reports, ...line }) => ({
    ...line,
    names: toLocalized(names),
    rating: reports[0]?.rating,
  }));
}
