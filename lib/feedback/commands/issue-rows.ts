import "server-only";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { awaitsAnswer, canMoveIssue } from "@/lib/feedback/model/issue-status";
import { answerBy, type Severity } from "@/lib/feedback/model/severity";
import { issuesVisibleTo } from "@/lib/feedback/policy";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newNumber } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

const withSlug = { product: { select: { slug: true } } } as const;

export type IssueRow = Prisma.IssueGetPayload<{ include: typeof withSlug }>;

/** What a command answers: whose public page shows the change. */
export const productOf = (issue: IssueRow) => ({ slug: issue.product.slug });

/** Locked until the transaction ends. Throws `notFound` for what the actor cannot see. */
export async function lockIssue(tx: Tx, actor: Actor, issueId: string): Promise<IssueRow> {
  await tx.$queryRaw`select 1 from "Issue" where id = ${issueId}::uuid for update`;
  const issue = await tx.issue.findFirst({
    where: { AND: [{ id: issueId }, issuesVisibleTo(actor)] },
    include: withSlug,
  });
  if (!issue) throw new AppError("notFound");
  return issue;
}

/** The same for a step decided on what a page showed; `conflict` when that is out of date. */
export async function lockIssueAt(
  tx: Tx,
  actor: Actor,
  step: { issueId: string; version: number },
) {
  const issue = await lockIssue(tx, actor, step.issueId);
  if (issue.version !== step.version) throw new AppError("conflict");
  return issue;
}

export const changeIssue = (tx: Tx, issue: IssueRow, data: Prisma.IssueUncheckedUpdateInput) =>
  tx.issue.update({
    where: { id: issue.id },
    data: { ...data, version: { increment: 1 } },
    include: withSlug,
  });

type Subject = {
  readonly sellerCompanyId: string;
  readonly productId: string;
  readonly productVersion: number;
  readonly code: string;
  readonly severity: Severity;
};

/**
 * The issue a report belongs to, opened where there is none and locked. Of two who open the same one at
 * once, the second waits and finds the first one's. What was merged leads on to its target.
 */
async function openIssue(
  tx: Tx,
  actor: Actor,
  { severity, ...subject }: Subject,
): Promise<IssueRow> {
  const createdAt = now();
  const number = newNumber("IS");
  const { count } = await tx.issue.createMany({
    data: [{ ...subject, severity, number, createdAt, answerBy: answerBy(severity, createdAt) }],
    skipDuplicates: true,
  });
  const { productId, productVersion, code } = subject;
  const { id } = await tx.issue.findUniqueOrThrow({
    where: { productId_productVersion_code: { productId, productVersion, code } },
    select: { id: true },
  });
  const issue = await lockIssueRow(tx, id);
  if (count > 0) await record(tx, actor, opened(issue.id));
  return issue.duplicateOfId === null ? issue : lockIssueRow(tx, issue.duplicateOfId);
}

const opened = (id: string): FeedbackEvent => ({ type: "issue.opened", subjectId: id });

async function lockIssueRow(tx: Tx, id: string): Promise<IssueRow> {
  await tx.$queryRaw`select 1 from "Issue" where id = ${id}::uuid for update`;
  return tx.issue.findUniqueOrThrow({ where: { id }, include: withSlug });
}

/** The issue for one more report of this company; a rejection answered only those who had reported by then. */
export async function joinIssue(tx: Tx, actor: Actor, subject: Subject, buyerCompanyId: string) {
  const issue = await openIssue(tx, actor, subject);
  if (!canMoveIssue(issue.status, "open")) return issue;
  if ((await tx.report.count({ where: { issueId: issue.id, buyerCompanyId } })) > 0) return issue;
  const clock = answerBy(subject.severity, now());
  const reopened = await changeIssue(tx, issue, {
    status: "open",
    answerBy: clock,
    rejectReason: null,
  });
  await record(tx, actor, opened(issue.id));
  return reopened;
}

/** Counts the reports under a locked issue anew. A worse severity may bring its answer forward. */
export async function recount(tx: Tx, issue: IssueRow): Promise<void> {
  const [row] = await tx.$queryRaw<
    { reports: number; companies: number; pieces: number; severity: Severity | null }[]
  >`
    select count(*)::int as reports, count(distinct "buyerCompanyId")::int as companies,
      coalesce(sum(coalesce("affectedPieces", 1)), 0)::int as pieces, min(severity)::text as severity
    from "Report" where "issueId" = ${issue.id}::uuid`;
  const severity = row?.severity ?? issue.severity;
  const sooner = answerBy(severity, now());
  const isSooner =
    awaitsAnswer(issue.status) && severity !== issue.severity && sooner < issue.answerBy;
  await tx.issue.update({
    where: { id: issue.id },
    data: {
      reportCount: row?.reports ?? 0,
      companyCount: row?.companies ?? 0,
      affectedPieces: row?.pieces ?? 0,
      severity,
      ...(isSooner && { answerBy: sooner }),
    },
  });
}
