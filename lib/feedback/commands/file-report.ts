import "server-only";
import { joinIssue, recount } from "@/lib/feedback/commands/issue-rows";
import { rateProduct } from "@/lib/feedback/commands/rate-product";
import { addPhotos, drawPhotos } from "@/lib/feedback/commands/report-photos";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { saysTheSame } from "@/lib/feedback/model/report";
import { canReport, reportsVisibleTo } from "@/lib/feedback/policy";
import type { FileReportInput } from "@/lib/feedback/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { StoredPicture } from "@/lib/platform/pictures";
import { record } from "@/lib/platform/record";

export type Filed = { reportId: string; orderNumber: string; productSlug: string };

/**
 * What a buyer says of a collected line. Sent twice it is filed once. Errors: `notFound`, `forbidden`,
 * `notCollected`, `moreThanCollected`, `issueCodeUnknown`, `reportExists` (this problem was reported
 * with other words: edit that), `pictureKind`, `tooManyPhotos`.
 */
export async function fileReport(
  actor: Actor,
  input: FileReportInput,
  locale: Locale,
): Promise<Filed> {
  if (actor.kind !== "buyer" || !canReport(actor)) throw new AppError("forbidden");
  await transaction((tx) => lockLine(tx, actor, input));
  const photos = await drawPhotos(input.photos);
  return transaction(async (tx) => {
    const line = await lockLine(tx, actor, input);
    const content = await toContent(tx, input);
    const filed = { orderNumber: line.order.number, productSlug: line.productSlug };
    const known = await tx.report.findFirst({ where: { orderLineId: line.id, code: input.code } });
    if (known) {
      if (!saysTheSame(known, content)) throw new AppError("reportExists", { field: "code" });
      return { ...filed, reportId: known.id };
    }
    await rateProduct(tx, line, input.rating);
    const reportId = await write(tx, actor, { line, content, code: input.code, locale, photos });
    return { ...filed, reportId };
  });
}

type Line = Awaited<ReturnType<typeof lockLine>>;
type Content = Awaited<ReturnType<typeof toContent>>;

/** Two reports of one line wait for each other, so that it keeps one rating. */
async function lockLine(tx: Tx, actor: Actor, input: FileReportInput) {
  await tx.$queryRaw`select 1 from "OrderLine" where id = ${input.orderLineId}::uuid for update`;
  const line = await tx.orderLine.findFirst({
    where: { AND: [{ id: input.orderLineId }, reportsVisibleTo(actor)] },
    include: { order: { select: { number: true } } },
  });
  if (!line) throw new AppError("notFound");
  if (line.pickedPieces === 0) throw new AppError("notCollected");
  checkPieces(input.affectedPieces, line.pickedPieces);
  return line;
}

export function checkPieces(affected: number | null, picked: number) {
  if (affected === null || affected <= picked) return;
  throw new AppError("moreThanCollected", { field: "affectedPieces", values: { pieces: picked } });
}

/** A rating alone has no severity and asks for nothing. */
async function toContent(tx: Tx, { code, rating, words, ...input }: FileReportInput) {
  if (code === null) return { rating, words, severity: null, affectedPieces: null, outcome: null };
  const known = await tx.issueCode.findUnique({ where: { code } });
  if (!known) throw new AppError("issueCodeUnknown", { field: "code" });
  const { affectedPieces, outcome } = input;
  return { rating, words, severity: input.severity ?? known.severity, affectedPieces, outcome };
}

type Writing = {
  line: Line;
  content: Content;
  code: string | null;
  locale: Locale;
  photos: readonly StoredPicture[];
};

async function write(
  tx: Tx,
  actor: Extract<Actor, { kind: "buyer" }>,
  { line, content, code, locale, photos }: Writing,
): Promise<string> {
  const { productId, productVersion, sellerCompanyId, buyerCompanyId } = line;
  const subject = { sellerCompanyId, productId, productVersion };
  const issue =
    code === null || content.severity === null
      ? null
      : await joinIssue(
          tx,
          actor,
          { ...subject, code, severity: content.severity },
          buyerCompanyId,
        );
  const { id } = await tx.report.create({
    data: {
      ...subject,
      ...content,
      orderLineId: line.id,
      buyerCompanyId,
      authorId: actor.userId,
      code,
      locale,
      issueId: issue?.id ?? null,
      createdAt: now(),
    },
    select: { id: true },
  });
  await addPhotos(tx, id, photos);
  if (issue) await recount(tx, issue);
  const data = { orderLineId: line.id, code };
  await record(tx, actor, { type: "report.filed", subjectId: id, data } satisfies FeedbackEvent);
  return id;
}
