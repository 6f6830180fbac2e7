import "server-only";
import { checkPieces } from "@/lib/feedback/commands/file-report";
import { lockIssue, recount } from "@/lib/feedback/commands/issue-rows";
import { rateProduct } from "@/lib/feedback/commands/rate-product";
import { addPhotos, drawPhotos } from "@/lib/feedback/commands/report-photos";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { canStillEdit, EDIT_DAYS, saysTheSame } from "@/lib/feedback/model/report";
import { canReport, reportsVisibleTo } from "@/lib/feedback/policy";
import type { EditReportInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** The event keeps what stood there before. Errors: `notFound`, `forbidden`, `reportClosed`, `moreThanCollected`, `pictureKind`, `tooManyPhotos`. */
export async function editReport(actor: Actor, input: EditReportInput) {
  if (!canReport(actor)) throw new AppError("forbidden");
  await transaction((tx) => findOpen(tx, actor, input.reportId));
  const photos = await drawPhotos(input.photos);
  return transaction(async (tx) => {
    const report = await findOpen(tx, actor, input.reportId);
    checkPieces(input.affectedPieces, report.orderLine.pickedPieces);
    const content = toContent(report, input);
    const isSame = saysTheSame(report, content);
    const { id, orderLineId, productId } = report;
    await rateProduct(tx, { id: orderLineId, productId }, input.rating);
    await tx.report.update({ where: { id }, data: { ...content, editedAt: now() } });
    await addPhotos(tx, id, photos);
    await recountOf(tx, actor, id);
    const { rating, severity, affectedPieces, words, outcome } = report;
    const before = { rating, severity, affectedPieces, words, outcome };
    const event: FeedbackEvent = { type: "report.edited", subjectId: id, data: before };
    if (!isSame || photos.length > 0) await record(tx, actor, event);
    return {
      orderNumber: report.orderLine.order.number,
      productSlug: report.orderLine.productSlug,
    };
  });
}

/** Read while the product is held: until then the report may have moved to another issue. */
async function recountOf(tx: Tx, actor: Actor, reportId: string) {
  const { issueId } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { issueId: true },
  });
  if (issueId) await recount(tx, await lockIssue(tx, actor, issueId));
}

type Report = Awaited<ReturnType<typeof findOpen>>;

/** Holds the line, as filing does: it keeps one rating. */
async function findOpen(tx: Tx, actor: Actor, reportId: string) {
  await tx.$queryRaw`
    select 1 from "OrderLine" l where l.id = (select "orderLineId" from "Report" where id = ${reportId}::uuid)
    for update`;
  const report = await tx.report.findFirst({
    where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] },
    include: {
      orderLine: {
        select: { pickedPieces: true, productSlug: true, order: { select: { number: true } } },
      },
    },
  });
  if (!report) throw new AppError("notFound");
  if (!canStillEdit(report.createdAt, now())) {
    throw new AppError("reportClosed", { values: { days: EDIT_DAYS } });
  }
  return report;
}

/** What the problem is stays: another one is another report. */
function toContent(
  report: Report,
  { rating, words, severity, affectedPieces, outcome }: EditReportInput,
) {
  if (report.code === null) {
    return { rating, words, severity: null, affectedPieces: null, outcome: null };
  }
  return { rating, words, severity: severity ?? report.severity, affectedPieces, outcome };
}
