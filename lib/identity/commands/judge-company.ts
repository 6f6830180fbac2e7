import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { IdentityEvent } from "@/lib/identity/events";
import { canMoveStanding } from "@/lib/identity/model/standing";
import { canJudgeCompany, companiesVisibleTo } from "@/lib/identity/policy";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Milliseconds: all goods of a large seller go on or off sale with the verdict. */
const PATIENCE = 120_000;

export type Judged = { slug: string | null };
type Verdict =
  | { readonly status: "approved" }
  | { readonly status: "rejected" | "suspended"; readonly reason: string };

/** `conflict` where the company changed since it was read or cannot move there. */
export async function judgeCompany(
  actor: Actor,
  input: { companyId: string; version: number },
  verdict: Verdict,
): Promise<Judged> {
  return transaction(async (tx) => {
    await tx.$executeRaw`set local statement_timeout = '2min'`;
    const company = await tx.company.findFirst({
      where: { AND: [{ id: input.companyId }, companiesVisibleTo(actor)] },
      select: { id: true, kind: true, status: true, slug: true },
    });
    if (!company) throw new AppError("notFound");
    if (!canJudgeCompany(actor, company)) throw new AppError("forbidden");
    if (!canMoveStanding(company.status, verdict.status)) throw new AppError("conflict");
    const reason = verdict.status === "approved" ? null : verdict.reason;
    await tx.company.update({
      where: { id: company.id, version: input.version, status: company.status },
      data: {
        status: verdict.status,
        statusReason: reason,
        version: { increment: 1 },
        ...(verdict.status === "approved" ? { approvedAt: now() } : {}),
      },
    });
    await record(tx, actor, eventOf(company.id, verdict));
    return { slug: company.slug };
  }, PATIENCE);
}

const eventOf = (subjectId: string, verdict: Verdict): IdentityEvent =>
  verdict.status === "approved"
    ? { type: "company.approved", subjectId }
    : { type: `company.${verdict.status}`, subjectId, data: { reason: verdict.reason } };
