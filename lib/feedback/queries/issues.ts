import "server-only";
import {
  type IssueStatus,
  type IssueTab,
  issueTabs,
  tabOf,
} from "@/lib/feedback/model/issue-status";
import type { Severity } from "@/lib/feedback/model/severity";
import { issuesVisibleTo } from "@/lib/feedback/policy";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { PAGE_SIZE, type Page, type PageKey, toPage } from "@/lib/platform/page";
import { Prisma } from "@/prisma/generated/client";

export type IssueListRow = {
  id: string;
  number: string;
  status: IssueStatus;
  severity: Severity;
  productVersion: number;
  reportCount: number;
  companyCount: number;
  affectedPieces: number;
  answerBy: Date;
  isOverdue: boolean;
  productNames: Localized;
  codeNames: Localized;
};

type Row = Omit<IssueListRow, "productNames" | "codeNames"> & {
  productNames: unknown;
  codeNames: unknown;
};

/** Overdue first, then by severity, pieces and companies; never by clicks. Small comes first. */
const urgency = (alias: string) => {
  const i = Prisma.raw(alias);
  return Prisma.sql`not (${i}.status in ('open', 'seen', 'not_fixed') and ${i}."answerBy" <= ${now()}),
    ${i}.severity, -${i}."affectedPieces", -${i}."companyCount", ${i}.id`;
};

/** One tab of a seller's inbox. */
export async function listIssues(
  actor: Actor,
  tab: IssueTab,
  key: PageKey,
): Promise<Page<IssueListRow>> {
  if (actor.kind !== "seller") return toPage<IssueListRow>([], key);
  const isBackward = key.before !== undefined && key.after === undefined;
  const edge = key.after ?? key.before;
  const further = edge
    ? Prisma.sql`and (${urgency("i")}) ${Prisma.raw(isBackward ? "<" : ">")}
        (select ${urgency("k")} from "Issue" k where k.id = ${edge}::uuid and k."sellerCompanyId" = ${actor.companyId}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    select * from (
      select i.id, i.number, i.status::text as status, i.severity::text as severity, i."productVersion",
        i."reportCount", i."companyCount", i."affectedPieces", i."answerBy",
        i.status in ('open', 'seen', 'not_fixed') and i."answerBy" <= ${now()} as "isOverdue",
        p.names as "productNames", c.names as "codeNames",
        row_number() over (order by ${urgency("i")}) as place
      from "Issue" i join "Product" p on p.id = i."productId" join "IssueCode" c on c.code = i.code
      where i."sellerCompanyId" = ${actor.companyId}::uuid
        and i.status = any(${[...issueTabs[tab]]}::"IssueStatus"[]) ${further}
    ) found
    order by case when ${isBackward} then -place else place end
    limit ${PAGE_SIZE + 1}`;
  return toPage(
    rows.map(({ productNames, codeNames, ...row }) => ({
      ...row,
      productNames: toLocalized(productNames),
      codeNames: toLocalized(codeNames),
    })),
    key,
  );
}

/** How many stand under each tab. */
export async function countIssues(actor: Actor): Promise<Record<IssueTab, number>> {
  const counts = { due: 0, working: 0, out: 0, solved: 0, closed: 0 };
  if (actor.kind !== "seller") return counts;
  const groups = await db.issue.groupBy({
    by: ["status"],
    where: issuesVisibleTo(actor),
    _count: true,
  });
  for (const { status, _count } of groups) counts[tabOf(status)] += _count;
  return counts;
}
